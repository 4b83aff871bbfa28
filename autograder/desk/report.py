"""The instructor's report on an assignment: what the marks say of the class, of the exercises, and of the tests."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from autograder.desk import statistics
from autograder.desk.classwork import Classwork, Work
from autograder.desk.items import item, summarize
from autograder.desk.looks import Names, look_at
from autograder.desk.pages import render
from autograder.desk.plots import plots
from autograder.desk.similarity import Pair, side_by_side


def write_report(work: Classwork, pairs: list[Pair], anonymous: bool = False, salt: str = "", trust: str = "") -> str:
    """The report as one HTML page.

    Args:
        trust: how many points rest on which rule, in words.
    """
    names = _names(work, anonymous, salt)
    numbers = summarize(work)
    counted = [one for one in work.works if one.state != "refused"]
    rows = [item(number, exercise, counted) for number, exercise in enumerate(work.exercises, 1)]
    return render(
        "report.j2",
        work=work,
        trust=trust,
        numbers=numbers,
        rows=rows,
        looks=[(names[student], reasons) for student, reasons in look_at(work, pairs, names).items()],
        slow=_slowest(counted, names),
        plots=plots(work, counted, rows, numbers),
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
    rows = [asdict(item(number, exercise, counted)) for number, exercise in enumerate(work.exercises, 1)]
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


def _slowest(works: list[Work], names: Names) -> list[tuple[str, str, float]]:
    cells = [(names[one.student], cell, seconds) for one in works for cell, seconds in one.cells]
    return sorted(cells, key=lambda cell: -cell[2])[:8]


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
