"""`autograder try`: grade what is in somebody's course into a copy, and compare with the marks that they have.

Nothing in the course is changed. Every grade cell's row is compared with the one in the course's gradebook.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.api import Gradebook, MissingEntry

from autograder import UsageError
from autograder.asserts.trust import NBGRADERS, OUTSIDE
from autograder.folder.configuration import NAME
from autograder.folder.courses import Assignment, CourseFolder
from autograder.folder.gradebook import sqlite_file
from autograder.grading.grade import Grader, Result
from autograder.grading.trusting import BY_HAND, CHECKS, cell_rules
from autograder.places.pool import local_pool

STEPS = ("source", "release", "submitted", "autograded", "feedback")
COPIED = ("source", "release", "submitted")
DECIDES = {CHECKS: "the judge", OUTSIDE: "the judge", NBGRADERS: "the student's kernel", BY_HAND: "a person"}

Row = tuple[float | None, float | None, bool]  # a cell's automatic and manual points; whether a person is to look


@dataclass(frozen=True)
class Difference:
    """A grade cell with another mark than the gradebook has.

    Attributes:
        before, after: its points, None where a person is still to grade.
        why: what the copy's autograded notebook says of it, and what the course's own does.
    """

    student: str
    notebook: str
    cell: str
    before: float | None
    after: float | None
    why: str


@dataclass
class Trial:
    """What came of it.

    Attributes:
        compared: how many rows have a mark in the course's gradebook.
        without: submissions that the gradebook has no mark of.
        points: by who decides on a test cell's mark: the judge, the student's kernel, a person.
    """

    folder: Path
    results: list[Result]
    compared: int = 0
    differences: list[Difference] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    points: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def as_data(self) -> dict[str, Any]:
        """As plain data, for scripts."""
        return {
            "folder": str(self.folder),
            "compared": self.compared,
            "equal": self.compared - len(self.differences),
            "differences": [vars(one) for one in self.differences],
            "without a mark": self.without,
            "points decided by": self.points,
            "seconds": {result.student: result.seconds for result in self.results},
            "failed": {one.student: one.remarks[0] for one in self.results if one.state == "failed"},
            "notes": self.notes,
        }


def attempt(course: CourseFolder, name: str, students: list[str], folder: Path, jobs: int = 0) -> Trial:
    """Grade a copy of what was handed in, in `folder`, and compare.

    Args:
        students: only these; all, if there are none.

    Raises:
        UsageError: there is nothing to grade, or it can't be graded.
    """
    everyone = course.students(name)
    chosen = students or everyone
    if not set(chosen) <= set(everyone) or not everyone:
        missing = ", ".join(sorted(set(chosen) - set(everyone))) or "anyone"
        raise UsageError(f"No submission of {name} by {missing} in submitted/.")
    before = _rows(course, name, chosen)
    copy = CourseFolder(_copied(course, name, chosen, folder))
    assignment = copy.assignment(name)
    with local_pool(assignment, jobs) as pool:
        grader = Grader(assignment, pool, force=True)
        trial = Trial(folder, [progress.result for progress in grader.grade(chosen)], notes=grader.notes)
    _compare(trial, before, _rows(copy, name, chosen), _Outputs(course, name), _Outputs(copy, name))
    trial.points = who_decides(assignment)
    return trial


def who_decides(assignment: Assignment) -> dict[str, float]:
    """An assignment's points, by who decides on them."""
    points = dict.fromkeys(dict.fromkeys(DECIDES.values()), 0.0)
    for cell in cell_rules(assignment):
        points[DECIDES[cell.rule]] += cell.points
    return points


def _copied(course: CourseFolder, name: str, students: list[str], folder: Path) -> Path:
    """A course of what the trial needs, laid out as the original is."""
    root = folder / "course"
    root.mkdir(parents=True)
    for path in [*course.root.glob("*.py"), *course.root.glob(f"{NAME}.json")]:
        shutil.copy(path, root)
    settings = _inside(course)
    for step in COPIED:
        for student in students if step == "submitted" else ["."]:
            place = course.path(step, student, name)
            if place.exists():
                target = root / _relative(course, step, student, name, settings)
                shutil.copytree(place, target, symlinks=True)
    for path in (course.root / "source").glob("*.ipynb"):  # headers and footers
        shutil.copy(path, root / "source")
    settings["db_url"] = f"sqlite:///{root / 'gradebook.db'}"
    own = root / f"{NAME}.json"
    content = json.loads(own.read_text()) if own.exists() else {}
    content["CourseDirectory"] = {**content.get("CourseDirectory", {}), **settings}
    own.write_text(json.dumps(content, indent=1))
    file = sqlite_file(course.directory.db_url)
    if file and file.exists():
        with closing(sqlite3.connect(file)) as theirs, closing(sqlite3.connect(root / "gradebook.db")) as ours:
            theirs.backup(ours)
    return root


def _inside(course: CourseFolder) -> dict[str, str]:
    """Names for the folders that are configured to lie outside the course: in a copy they lie within."""
    names = {f"{step}_directory": getattr(course.directory, f"{step}_directory") for step in STEPS}
    return {option: option.removesuffix("_directory") for option, name in names.items() if Path(name).is_absolute()}


def _relative(course: CourseFolder, step: str, student: str, name: str, settings: dict[str, str]) -> str:
    option = f"{step}_directory"
    return str(
        course.directory.directory_structure.format(
            nbgrader_step=settings.get(option, getattr(course.directory, option)),
            student_id=student,
            assignment_id=name,
        )
    )


def _rows(course: CourseFolder, name: str, students: list[str]) -> dict[tuple[str, str, str], Row]:
    """The rows of a gradebook for who has been graded."""
    rows = {}
    with course.gradebook() as book:
        for student in students:
            for notebook in _notebooks(book, name, student):
                for grade in notebook.grades:
                    row = (grade.auto_score, grade.manual_score, bool(grade.needs_manual_grade))
                    rows[student, notebook.name, grade.name] = row
    return rows


def _notebooks(book: Gradebook, name: str, student: str) -> list[Any]:
    try:
        return list(book.find_submission(name, student).notebooks)
    except MissingEntry:
        return []


class _Outputs:
    """What a course's autograded notebooks say of their test cells."""

    def __init__(self, course: CourseFolder, name: str) -> None:
        self.course, self.name = course, name

    def of(self, student: str, notebook: str, cell: str) -> str:
        """A cell's error, or how it ended without one."""
        path = self.course.path("autograded", student, self.name) / f"{notebook}.ipynb"
        try:
            cells = nbformat.read(path, as_version=4).cells
        except Exception:  # it may not be there, or be anything
            return "no autograded notebook"
        outputs = [one.get("outputs", []) for one in cells if one.metadata.get("nbgrader", {}).get("grade_id") == cell]
        return next(_said(outputs[0]), "no error") if outputs else "no such cell"


def _said(outputs: list[Any]) -> Iterator[str]:
    for output in outputs:
        if output.output_type == "error":
            yield " ".join(f"{output.ename}: {output.evalue}".split())[:200]
    for output in outputs:
        if output.output_type == "stream" and output.name == "stderr":
            yield "printed on stderr: " + " ".join(output.text.split())[:200]


def _compare(
    trial: Trial,
    before: dict[tuple[str, str, str], Row],
    after: dict[tuple[str, str, str], Row],
    theirs: _Outputs,
    ours: _Outputs,
) -> None:
    recorded = {result.student for result in trial.results if result.state != "failed"}
    marked = {student for (student, _, _), row in before.items() if row[:2] != (None, None)}
    trial.without = sorted(recorded - marked)
    for place, row in before.items():
        student = place[0]
        if student not in recorded or student not in marked:
            continue
        trial.compared += 1
        now = after.get(place, (None, None, False))
        if now != row:
            why = f"here: {ours.of(*place)}; in the course: {theirs.of(*place)}"
            trial.differences.append(Difference(*place, _points(row), _points(now), why))


def _points(row: Row) -> float | None:
    automatic, manual, waits = row
    return None if waits and manual is None else (automatic if manual is None else manual)
