"""What the marks say of a class and of its exercises: the report's numbers, and advice on each exercise."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.desk import statistics
from autograder.desk.classwork import Answer, Classwork, Exercise, Work
from autograder.judging.problems import NOT_REACHED, SUSPICIOUS

SHOWN = 3  # of the checks that most failed


@dataclass
class ItemRow:
    """One exercise's line: the numbers, and what to do about them."""

    number: int
    exercise: Exercise
    graded: int
    difficulty: float
    full: float
    partial: float
    untouched: float
    discrimination: float
    seconds: float
    slowest: float
    advice: str
    failed: list[dict[str, Any]] = field(default_factory=list)


def summarize(work: Classwork) -> dict[str, Any]:
    """The class's numbers, for the page and for scripts."""
    counted = [one for one in work.works if one.state != "refused"]
    scores = np.array([one.score for one in counted])
    table = _table(work.exercises, counted)
    enough = len(table) >= 3
    alpha = statistics.cronbach_alpha(table) if enough else float("nan")
    interval = statistics.alpha_interval(table) if alpha == alpha else (float("nan"),) * 2
    return {
        "submissions": len(work.works),
        "refused": len(work.works) - len(counted),
        "failed": len(work.failed),
        "absent": len(work.absent),
        "late": sum(one.late_seconds > 0 for one in work.works),
        "to_grade": sum(bool(one.to_grade) for one in work.works),
        "max_score": work.max_score,
        "mean": float(scores.mean()) if len(scores) else float("nan"),
        "median": float(np.median(scores)) if len(scores) else float("nan"),
        "spread": float(scores.std(ddof=1)) if len(scores) > 1 else float("nan"),
        "alpha": alpha,
        "alpha_low": interval[0],
        "alpha_high": interval[1],
        "error": statistics.measurement_error(table) if alpha == alpha else float("nan"),
        "items": table.shape[1],
        "students": table.shape[0],
    }


def _table(exercises: list[Exercise], works: list[Work]) -> NDArray[np.float64]:
    """Points by student and exercise; exercises that a person is still to grade for anyone are left out."""
    kept = [e for e in exercises if all(_points(one, e) is not None for one in works)]
    return np.array([[_points(one, e) for e in kept] for one in works], dtype=float).reshape(len(works), len(kept))


def _points(work: Work, exercise: Exercise) -> float | None:
    answer = work.answers.get(exercise, Answer())
    return None if answer.to_grade else answer.points


def item(number: int, exercise: Exercise, works: list[Work]) -> ItemRow:
    """One exercise's line."""
    waiting = sum(bool(one.answers.get(exercise, Answer()).to_grade) for one in works)
    graded = [one for one in works if _points(one, exercise) is not None and not waiting]
    points = np.array([_points(one, exercise) for one in graded])
    answers = [one.answers[exercise] for one in graded]
    others = [e for one in graded[:1] for e in one.answers if e != exercise]
    table = _table([exercise, *others], graded)
    share = statistics.difficulty(points, exercise.points)
    discrimination = statistics.item_rest_correlation(table, 0) if table.shape[1] > 1 else float("nan")
    untouched = [answer.code.strip() == exercise.stub.strip() for answer in answers]
    seconds = [one.answers[exercise].seconds for one in works if exercise in one.answers] or [float("nan")]
    return ItemRow(
        number,
        exercise,
        len(graded),
        share,
        float(np.mean(points >= exercise.points)) if len(points) else float("nan"),
        float(np.mean((points > 0) & (points < exercise.points))) if len(points) else float("nan"),
        float(np.mean(untouched)) if untouched else float("nan"),
        discrimination,
        float(np.median(seconds)),
        max(seconds),
        _advice(waiting, len(graded), share, discrimination, float(np.mean(untouched)) if untouched else 0.0),
        _failed_checks([a for a, blank in zip(answers, untouched, strict=True) if not blank]),
    )


def _advice(waiting: int, graded: int, share: float, discrimination: float, untouched: float) -> str:
    if waiting or not graded:
        return f"{waiting} still to be graded by hand."
    if discrimination < -0.1:
        return "Strong students did worse here than weak ones: look for a wrong test or an ambiguous text first."
    if share == 0 and graded >= SUSPICIOUS:
        return "Nobody has a point, though the solution has: read some answers. The test or the text may be wrong."
    if untouched > 0.3:
        return "Many didn't try: too long, too late in the lesson, or unclear how to begin."
    if share < 0.3:
        return "Hard. The failed checks say where: teach that point again, or add a hint."
    if share > 0.95:
        return "Nearly everyone has it: fine as a warm-up, but it tells students apart no more."
    if discrimination < 0.2:
        return "Tells strong from weak students poorly: read some failed answers, the text may mislead."
    return "Works well." if discrimination == discrimination else "Too few answers to say more."


def _failed_checks(answers: list[Answer]) -> list[dict[str, Any]]:
    """The checks that most of those failed who tried and reached them."""
    rows = [row for answer in answers for row in answer.checks]
    reached = Counter(row["label"] for row in rows if row["problem"] != NOT_REACHED)
    problems: dict[str, Counter[str]] = {}
    for row in rows:
        if not row["passed"] and row["problem"] != NOT_REACHED:
            problems.setdefault(row["label"], Counter())[row["problem"]] += 1
    hidden = {row["label"]: row["hidden"] for row in rows}
    failed = [
        {
            "label": label,
            "failed": why.total(),
            "reached": reached[label],
            "hidden": hidden[label],
            "problem": why.most_common(1)[0][0],
        }
        for label, why in problems.items()
    ]
    return sorted(failed, key=lambda one: (-one["failed"], one["label"]))[:SHOWN]
