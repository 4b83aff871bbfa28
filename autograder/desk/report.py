"""The instructor's report on an assignment: what the marks say of the class, of the exercises, and of the tests."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

from autograder.desk import statistics
from autograder.desk.classwork import Answer, Classwork, Exercise, Work
from autograder.desk.pages import inline, percent, render
from autograder.desk.similarity import Pair, side_by_side
from autograder.judging.problems import NOT_REACHED, SUSPICIOUS
from autograder.strangers.safe import line

TAMPERED = ("malformed evidence", "more evidence came")
# Ways out of an exercise and into the grader's machine. An answer that needs one is rare: a person reads it.
OUTSIDE = re.compile(
    r"\b(get_ipython|ast_transformers|subprocess|ctypes|socket|_getframe|f_back|settrace|os\.kill|os\.fork"
    r"|__builtins__|publish_display_data|__torch_function__|sys\.modules|gradebook|urllib|requests\.)\b"
)
SHOWN = 3


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


@dataclass
class Names:
    """How students are called: by name, or by a number that says nothing."""

    shown: dict[str, str]

    @classmethod
    def of(cls, students: list[str], anonymous: bool, salt: str) -> Names:
        """Names of students; anonymous ones are numbered in an order that only the salt's holder can repeat."""
        if not anonymous:
            return cls({student: line(student) for student in students})
        mixed = sorted(students, key=lambda student: hashlib.sha256(f"{salt}{student}".encode()).hexdigest())
        return cls({student: f"Student {number}" for number, student in enumerate(mixed, 1)})

    def __getitem__(self, student: str) -> str:
        return self.shown[student]

    def hide(self, text: str) -> str:
        """A text with every student's id replaced by how that student is called."""
        for student in sorted(self.shown, key=len, reverse=True):
            if self.shown[student] != student:
                text = re.sub(re.escape(student), self.shown[student], text, flags=re.IGNORECASE)
        return text


def write_report(work: Classwork, pairs: list[Pair], anonymous: bool = False, salt: str = "", trust: str = "") -> str:
    """The report as one HTML page.

    Args:
        trust: how many points rest on which rule, in words.
    """
    names = _names(work, anonymous, salt)
    numbers = summarize(work)
    counted = [one for one in work.works if one.state != "refused"]
    rows = [_item(number, exercise, counted) for number, exercise in enumerate(work.exercises, 1)]
    return render(
        "report.j2",
        work=work,
        trust=trust,
        numbers=numbers,
        rows=rows,
        looks=[(names[student], reasons) for student, reasons in look_at(work, pairs, names).items()],
        slow=_slowest(counted, names),
        plots=_plots(work, counted, rows, numbers),
        enough=statistics.ENOUGH,
        similar=[pair for pair in pairs if pair.worth_a_look],
        names=names,
    )


def _names(work: Classwork, anonymous: bool, salt: str) -> Names:
    return Names.of(sorted({*(one.student for one in work.works), *work.failed}), anonymous, salt)


def as_data(work: Classwork, pairs: list[Pair], anonymous: bool = False, salt: str = "") -> dict[str, Any]:
    """What the report says, for scripts; what can't be known is None."""
    names = _names(work, anonymous, salt)
    counted = [one for one in work.works if one.state != "refused"]
    rows = [asdict(_item(number, exercise, counted)) for number, exercise in enumerate(work.exercises, 1)]
    looks = {names[student]: reasons for student, reasons in look_at(work, pairs, names).items()}
    known: dict[str, Any] = _known({**summarize(work), "exercises": rows, "look_at": looks})
    return known


def pairs_as_data(work: Classwork, pairs: list[Pair], anonymous: bool = False, salt: str = "") -> list[dict[str, Any]]:
    """The similar pairs, for scripts, the most similar first."""
    names = Names.of([one.student for one in work.works], anonymous, salt)
    return [
        {
            "students": sorted((names[pair.first], names[pair.second])),
            "score": round(pair.score, 4),
            "worth_a_look": pair.worth_a_look,
            "exercises": {f"{e.notebook}/{e.name}": round(score, 4) for e, score in pair.by_exercise.items()},
        }
        for pair in pairs
    ]


def _known(value: Any) -> Any:
    """Data without NaN, which isn't JSON."""
    if isinstance(value, dict):
        return {key: _known(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_known(inner) for inner in value]
    return None if isinstance(value, float) and value != value else value


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


def _item(number: int, exercise: Exercise, works: list[Work]) -> ItemRow:
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


def look_at(work: Classwork, pairs: list[Pair], names: Names) -> dict[str, list[str]]:
    """The submissions that a person should look at, by student, and why."""
    reasons: dict[str, list[str]] = {one.student: [] for one in work.works}
    for student, failure in work.failed.items():
        earlier = "The mark is from before. " if student in reasons else ""
        reasons.setdefault(student, []).append(f"{earlier}Grade again: {names.hide(failure)}.")
    for one in work.works:
        why = reasons[one.student]
        if one.state == "refused":
            why.append("Broken: none of it could be run.")
        why += [names.hide(remark) for remark in one.remarks]
        for exercise, answer in one.answers.items():
            problems = {row["problem"] for row in answer.checks}
            if any(problem.startswith(TAMPERED) for problem in problems):
                why.append(f"Hostile? The evidence in “{exercise.title}” did not come from the checks as written.")
            found = set(OUTSIDE.findall(answer.code)) - set(OUTSIDE.findall(exercise.stub))
            if found:
                why.append(f"Hostile? “{exercise.title}” uses {', '.join(sorted(found))}.")
    for pair in (pair for pair in pairs if pair.worth_a_look):
        for student, other in ((pair.first, pair.second), (pair.second, pair.first)):
            most = max(pair.by_exercise, key=lambda exercise: pair.by_exercise[exercise])
            same = f"; {len(pair.exact)} the same to the letter" if pair.exact else ""
            reasons[student].append(
                f"Like {names[other]}: {pair.score:.2f} in all, {pair.by_exercise[most]:.2f} in “{most.title}”{same}."
            )
    return {student: why for student, why in reasons.items() if why}


def _slowest(works: list[Work], names: Names) -> list[tuple[str, str, float]]:
    cells = [(names[one.student], cell, seconds) for one in works for cell, seconds in one.cells]
    return sorted(cells, key=lambda cell: -cell[2])[:8]


def _plots(work: Classwork, counted: list[Work], rows: list[ItemRow], numbers: dict[str, Any]) -> list[dict[str, str]]:
    if not counted:
        return []
    return [_plot_scores(work, counted, numbers), _plot_items(rows)]


def _plot_scores(work: Classwork, counted: list[Work], numbers: dict[str, Any]) -> dict[str, str]:
    figure = Figure(figsize=(7, 2.6))
    axes = figure.subplots()
    bins = np.linspace(0, max(work.max_score, *(one.score for one in counted)), 11).tolist()
    counts, _ = np.histogram([one.score for one in counted], bins)
    axes.stairs(counts, bins, fill=True, color="0.55", edgecolor="black")
    axes.axvline(numbers["median"], color="black", linestyle="--")
    axes.annotate("median", (numbers["median"], counts.max()), (3, 3), textcoords="offset points")
    axes.set(xlabel=f"points, of {work.max_score:g}", ylabel="students", ylim=(0, counts.max() * 1.15))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.spines[["top", "right"]].set_visible(False)
    bars = "; ".join(f"{int(n)} from {low:.3g} to {high:.3g}" for n, low, high in zip(counts, bins, bins[1:]) if n)  # noqa: B905
    return {"id": "scores", "src": inline(figure), "alt": f"Histogram of {len(counted)} scores. Students: {bars}."}


def _plot_items(rows: list[ItemRow]) -> dict[str, str]:
    rows = [row for row in rows if row.graded]
    figure = Figure(figsize=(7, 0.6 + 0.34 * len(rows)))
    axes = figure.subplots()
    left = np.zeros(len(rows))
    parts = {
        "full marks": ([row.full for row in rows], "0.25", ""),
        "some points": ([row.partial for row in rows], "0.6", ""),
        "tried, no points": ([max(0.0, 1 - r.full - r.partial - r.untouched) for r in rows], "0.88", ""),
        "not tried": ([row.untouched for row in rows], "white", "///"),
    }
    labels = [f"{row.number}" for row in rows]
    for label, (widths, color, hatch) in parts.items():
        if any(widths):
            axes.barh(
                labels, np.array(widths) * 100, left=left, label=label, color=color, hatch=hatch, edgecolor="black"
            )
        left = left + np.array(widths) * 100
    axes.invert_yaxis()
    axes.set(xlabel="% of students", ylabel="exercise", xlim=(0, 100))
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=4, frameon=False)
    alt = "; ".join(f"{r.number}: {percent(r.full)} full marks, {percent(r.untouched)} not tried" for r in rows)
    return {"id": "bars", "src": inline(figure), "alt": f"Stacked bars, one per exercise. {alt}."}


def write_similar(work: Classwork, pairs: list[Pair], anonymous: bool = False, salt: str = "", most: int = 20) -> str:
    """The most similar pairs as one HTML page, side by side."""
    names = Names.of([one.student for one in work.works], anonymous, salt)
    by_student = {one.student: one for one in work.works}
    shown = []
    for pair in pairs[:most]:
        ours, theirs = by_student[pair.first], by_student[pair.second]
        exercises = sorted(pair.by_exercise, key=lambda exercise: -pair.by_exercise[exercise])
        both = [
            {
                "title": e.title,
                "score": pair.by_exercise[e],
                "exact": e in pair.exact,
                "lines": side_by_side(names.hide(ours.answers[e].code), names.hide(theirs.answers[e].code)),
            }
            for e in exercises
        ]
        shown.append({"pair": pair, "left": names[pair.first], "right": names[pair.second], "exercises": both})
    return render("similar.j2", work=work, pairs=shown, total=len(pairs))
