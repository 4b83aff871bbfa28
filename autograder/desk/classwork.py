"""A class's work on one assignment, put together for the report, the feedback pages and the marks."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry, SubmittedAssignment

from autograder import UsageError
from autograder.folder.courses import CourseFolder
from autograder.grading.kept import Results
from autograder.judging.problems import ERRORS
from autograder.strangers.safe import JOINT

_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
Cell = dict[str, Any]


@dataclass(frozen=True)
class Exercise:
    """One graded cell of an assignment.

    Attributes:
        manual: whether a person grades it.
        stub: what a student finds in its solution cells.
    """

    notebook: str
    name: str
    title: str
    points: float
    manual: bool
    stub: str


@dataclass
class Answer:
    """A student's answer to one exercise, and what came of it.

    Attributes:
        points: None until a person has graded it.
        checks: the judge's rows.
        failure: why the cell was cut short, or "".
        error: the kind of the first error in the student's own cells, or "".
        texts: the student's own cells, as (cell type, source).
        seconds: that its cells ran.
    """

    points: float | None = None
    max_points: float = 0.0
    to_grade: bool = False
    checks: list[dict[str, Any]] = field(default_factory=list)
    failure: str = ""
    error: str = ""
    texts: list[tuple[str, str]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def code(self) -> str:
        """The student's own cells as one text."""
        return "\n\n".join(source for _, source in self.texts)


@dataclass
class Work:
    """What one student handed in.

    Attributes:
        score: in points, the late penalty not taken off.
        state: see `autograder.grading.grade.Result`.
        cells: the seconds of each code cell, by what to call it.
    """

    student: str
    score: float
    max_score: float
    penalty: float
    late_seconds: float
    handed_in: str
    answers: dict[Exercise, Answer] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    state: str = "graded"
    cells: list[tuple[str, float]] = field(default_factory=list)

    @property
    def final(self) -> float:
        """The score, with the late penalty taken off; never below 0, as in nbgrader's own export."""
        return max(0.0, self.score - self.penalty)

    @property
    def to_grade(self) -> list[Exercise]:
        """What a person is still to grade."""
        return [exercise for exercise, answer in self.answers.items() if answer.to_grade]


@dataclass
class Classwork:
    """All recorded submissions of an assignment, by student, and who handed in nothing.

    Attributes:
        failed: by student, why the grader itself failed on the submission when it last tried: no mark was recorded.
    """

    name: str
    exercises: list[Exercise]
    works: list[Work]
    absent: list[str]
    max_score: float
    failed: dict[str, str] = field(default_factory=dict)


def load(course: CourseFolder, assignment: str) -> Classwork:
    """Read a class's work from the gradebook and from `autograded/`.

    Raises:
        UsageError: nothing of that assignment was graded.
    """
    releases = {path.stem: read_cells(path) for path in sorted(course.path("release", ".", assignment).glob("*.ipynb"))}
    exercises = [exercise for name, cells in releases.items() for exercise in exercises_of(name, cells)]
    with course.gradebook() as gradebook:
        try:
            recorded = gradebook.find_assignment(assignment)
        except MissingEntry:
            recorded = None
        if not recorded or not recorded.submissions or not exercises:
            known = ", ".join(course.assignments()) or "none"
            raise UsageError(
                f"Nothing of {assignment!r} has been graded. Run `autograder grade {assignment}` first. "
                f"Assignments here: {known}."
            )
        results = Results(course.state(assignment))
        works = [_work(course, submission, exercises, releases, results) for submission in recorded.submissions]
        absent = _absent(gradebook, works)
        max_score = float(recorded.max_score)
        works.sort(key=lambda work: work.student)
    return Classwork(assignment, exercises, works, absent, max_score, results.failed())


def _absent(gradebook: Gradebook, works: list[Work]) -> list[str]:
    return sorted({student.id for student in gradebook.students} - {work.student for work in works})


def read_cells(path: Path) -> list[Cell]:
    """A notebook's cells, each source as one text; none if the file isn't there."""
    if not path.exists():
        return []
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [{**cell, "source": "".join(cell["source"])} for cell in cells]


def _grader(cell: Cell) -> dict[str, Any]:
    grader: dict[str, Any] = cell["metadata"].get("nbgrader", {})
    return grader


def exercises_of(notebook: str, cells: list[Cell]) -> list[Exercise]:
    """The graded cells of a notebook, each with the solution cells since the last heading."""
    found: list[Exercise] = []
    stubs: list[str] = []
    title = ""
    for cell in cells:
        grader = _grader(cell)
        headings = _HEADING.findall(cell["source"]) if cell["cell_type"] == "markdown" and not grader else []
        if headings:
            title, stubs = headings[-1], []
        if grader.get("solution"):
            stubs.append(cell["source"])
        if grader.get("grade"):
            name, manual = grader["grade_id"], bool(grader.get("solution"))
            found.append(Exercise(notebook, name, title or name, grader["points"], manual, "\n\n".join(stubs)))
    return found


def _work(
    course: CourseFolder,
    submission: SubmittedAssignment,
    exercises: list[Exercise],
    releases: dict[str, list[Cell]],
    results: Results,
) -> Work:
    student, assignment = submission.student_id, submission.name
    stamp = f"{submission.timestamp:%Y-%m-%d %H:%M:%S}" if submission.timestamp else ""
    work = Work(
        student,
        submission.score,
        submission.max_score,
        submission.late_submission_penalty or 0.0,
        submission.total_seconds_late,
        stamp,
    )
    folder = course.path("autograded", student, assignment)
    for notebook in submission.notebooks:
        by_name = {exercise.name: exercise for exercise in exercises if exercise.notebook == notebook.name}
        cells = read_cells(folder / f"{notebook.name}.ipynb")
        answers = _answers(cells, releases.get(notebook.name, []), work)
        # nbgrader's own comment ("No response.") says no more than the untouched stub does.
        comments = {one.name: one.manual_comment for one in notebook.comments if one.manual_comment}
        for grade in notebook.grades:
            if grade.name not in by_name:
                continue
            answer, own_cells = answers.get(grade.name, (Answer(), []))
            ungraded = grade.auto_score is None and grade.manual_score is None
            answer.points = None if ungraded else grade.score
            answer.max_points, answer.to_grade = grade.max_score, grade.needs_manual_grade
            answer.comments = [comments[name] for name in dict.fromkeys([*own_cells, grade.name]) if name in comments]
            work.answers[by_name[grade.name]] = answer
    work.answers = {exercise: work.answers[exercise] for exercise in exercises if exercise in work.answers}
    if kept := results.get(student):
        work.remarks, work.state = kept["result"]["remarks"], kept["result"]["state"]
    return work


def _answers(cells: list[Cell], release: list[Cell], work: Work) -> dict[str, tuple[Answer, list[str]]]:
    """By graded cell, the answer with the student's own cells since the exercise's heading, and their names."""
    given = {cell["source"] for cell in release}
    answers: dict[str, tuple[Answer, list[str]]] = {}
    names: list[str] = []
    answer = Answer()
    for number, cell in enumerate((cell for cell in cells if cell.get("id") != "autograder-remarks"), 1):
        grader, seconds = _grader(cell), cell["metadata"].get("seconds", 0.0)
        if cell["cell_type"] == "markdown" and cell["source"] in given and _HEADING.search(cell["source"]):
            answer, names = Answer(), []
        if cell["cell_type"] == "code":
            work.cells.append((grader.get("grade_id") or f"cell {number}", seconds))
            answer.seconds += seconds
        own = grader.get("solution") or (not grader and cell["source"] not in given)
        if own and cell["source"].strip():
            answer.texts.append((cell["cell_type"], cell["source"].replace(JOINT, "")))
            names.append(grader.get("grade_id", ""))
            errors = [out["ename"] for out in cell.get("outputs", []) if out["output_type"] == "error"]
            answer.error = answer.error or next((error for error in errors if error in ERRORS), "")
        if grader.get("grade"):
            verdict = cell["metadata"].get("autograder", {})
            answer.checks, answer.failure = verdict.get("checks", []), verdict.get("failure", "")
            answers[grader["grade_id"]] = answer, names
            answer, names = Answer(), []
    return answers
