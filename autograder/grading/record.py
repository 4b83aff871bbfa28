"""Write marks: nbgrader's own preprocessors, on one gradebook session, by one writer.

This is the one module of the grader that reaches into nbgrader: each of its preprocessors opens a gradebook by the name
`Gradebook` in its own module, and here that name is lent another meaning (`_sharing`), so that a submission is one
transaction. `tests/test_upstream.py` says which of these names a new version no longer has.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbgrader.preprocessors as steps
from nbformat import NotebookNode
from nbgrader.api import BaseCell, Comment, Course, Grade, Gradebook, MissingEntry, SourceCell, SubmittedNotebook
from nbgrader.preprocessors import latesubmissions, overwritecells, overwritekernelspec, saveautogrades
from sqlalchemy import update
from sqlalchemy.exc import SAWarning
from sqlalchemy.orm import scoped_session
from traitlets import import_item
from traitlets.config import Config

from autograder.folder.courses import Assignment
from autograder.preflight.submission import Submission
from autograder.strangers.safe import inert_path

# nbgrader 0.9.6 adds rows in an order that SQLAlchemy 2.1 warns of, and that does no harm.
warnings.filterwarnings("ignore", category=SAWarning, message="Object of type")

# What nbgrader does to a notebook before and after it is run, without the running. Its checks of
# cell metadata are left out: preflight has put the released metadata in every cell.
STEPS = (
    steps.OverwriteKernelspec,
    steps.OverwriteCells,
    steps.IgnorePattern,
    steps.LimitOutput,
    steps.SaveAutoGrades,
    steps.AssignLatePenalties,
)
_OPENERS = (overwritekernelspec, overwritecells, saveautogrades, latesubmissions)


def steps_of(config: Config) -> list[Any]:
    """nbgrader's steps around the running, and before marks are saved those that the course itself has added."""
    configured = config.Autograde.get("autograde_preprocessors", [])
    kinds = [import_item(kind) if isinstance(kind, str) else kind for kind in configured]
    own = [kind for kind in kinds if kind.__module__.partition(".")[0] not in ("nbgrader", "nbconvert", "autograder")]
    saving = STEPS.index(steps.SaveAutoGrades)
    return [*STEPS[:saving], *own, *STEPS[saving:]]


@dataclass(frozen=True)
class Mark:
    """A recorded submission's mark.

    Attributes:
        score, max_score: in points, late penalties not taken off.
        points: by grade cell; None where a person is still to grade.
    """

    score: float
    max_score: float
    points: dict[str, float | None]


class Recorder:
    """The one writer of an assignment's marks. Use as a context manager."""

    def __init__(self, assignment: Assignment) -> None:
        self.assignment, self.course = assignment, assignment.course
        self.steps = [
            step for kind in steps_of(self.course.config) if (step := kind(config=self.course.config)).enabled
        ]
        for step in self.steps:
            step.log = logging.getLogger("autograder.grading.record")
            step.log.setLevel(logging.ERROR)

    def __enter__(self) -> Recorder:
        self.gradebook = self.course.gradebook()
        self._session = self.gradebook.db
        self.gradebook.db = _OneTransaction(self._session)
        # nbgrader's preprocessors open and close a gradebook each; here they share one session.
        self._shared = _sharing(self.gradebook)
        self._shared.__enter__()
        return self

    def __exit__(self, *exception: Any) -> None:
        self._shared.__exit__(*exception)
        self.gradebook.db = self._session
        self.gradebook.close()

    @contextmanager
    def recording(self, submission: Submission) -> Iterator[Mark]:
        """Record a judged submission in the gradebook and in `autograded/`, when the block ends.

        Whatever raises, here or inside the block, leaves both as they were.

        Yields:
            The mark that it gets.
        """
        target = self.course.path("autograded", submission.student, self.assignment.name)
        draft = target.with_name(f".{target.name}.draft")
        try:
            remove(draft)
            self._grade(submission, draft)
            self._write_files(submission, draft)
            with _in_place(draft, target):
                yield self._mark(submission.student)
                self._session.commit()
        except BaseException:
            self._session.rollback()
            remove(draft)
            raise

    def _grade(self, submission: Submission, folder: Path) -> None:
        """Run nbgrader's steps: the gradebook's rows are sent, not committed, and the notebooks lie in a folder."""
        name, student = self.assignment.name, submission.student
        self.gradebook.update_or_create_student(student)
        when = {"timestamp": submission.timestamp} if submission.timestamp else {}
        self.gradebook.update_or_create_submission(name, student, **when)
        folder.mkdir(parents=True)
        for notebook_name, notebook in submission.notebooks.items():
            resources = self._resources(student, notebook_name)
            for step in self.steps:
                # What a step changes is sent to the database when it ends, in one go.
                with self._session.no_autoflush:
                    notebook, resources = step.preprocess(notebook, resources)
            write_notebook(notebook, folder / f"{notebook_name}.ipynb")

    def check(self) -> None:
        """Raise what keeps marks from being recorded at all, if anything does."""
        try:
            self._session.execute(update(Course).values(id=Course.id))
        finally:
            self._session.rollback()

    def recorded(self) -> set[str]:
        """The students whose submission is in the gradebook and in `autograded/`."""
        submissions = self.gradebook.find_assignment(self.assignment.name).submissions
        students = {submission.student_id for submission in submissions}
        return {
            student for student in students if self.course.path("autograded", student, self.assignment.name).exists()
        }

    def _mark(self, student: str) -> Mark:
        self._session.flush()
        self._session.expire_all()
        submission = self.gradebook.find_submission(self.assignment.name, student)
        points: dict[str, float | None] = {}
        for notebook in submission.notebooks:
            points |= {cell: _points(grade) for cell, grade in _by_cell(self._session, Grade, notebook).items()}
        return Mark(submission.score, submission.max_score, points)

    def _resources(self, student: str, notebook: str) -> dict[str, Any]:
        ours = {"student": student, "assignment": self.assignment.name, "notebook": notebook}
        return {"unique_key": notebook, "nbgrader": {**ours, "db_url": self.course.directory.db_url}}

    def _write_files(self, submission: Submission, target: Path) -> None:
        theirs = {inert_path(name): data for name, data in submission.files.items()}
        for name, data in self.assignment.beside(theirs).items():
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        for name, place, _ in self.assignment.lent:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(place, target / name)
        if submission.timestamp:
            handed_in = self.course.path("submitted", submission.student, self.assignment.name)
            shutil.copyfile(handed_in / "timestamp.txt", target / "timestamp.txt")


def _points(grade: Grade) -> float | None:
    return None if grade.auto_score is None and grade.manual_score is None else grade.score


def write_notebook(notebook: NotebookNode, path: Path) -> None:
    """Write a notebook whole or not at all, read-only as nbgrader leaves autograded ones."""
    draft = path.with_suffix(".tmp")
    # Not nbformat.write, which copies the notebook, checks it again and indents it: that takes 20 ms.
    draft.write_text(json.dumps(notebook))
    draft.chmod(0o444)
    draft.replace(path)


def remove(folder: Path) -> None:
    """Remove a folder of ours, read-only files and all."""
    if folder.exists():
        for parent, _, _ in os.walk(folder):
            os.chmod(parent, 0o755)
        shutil.rmtree(folder)


@contextmanager
def _in_place(draft: Path, target: Path) -> Iterator[None]:
    """Put a folder in the place of another; if the block raises, put the other one back."""
    earlier = target.with_name(f".{target.name}.earlier")
    if not target.exists() and earlier.exists():  # a grader was killed in the block
        earlier.rename(target)
    remove(earlier)
    try:
        if target.exists():
            target.rename(earlier)
        draft.rename(target)
        yield
    except BaseException:
        if earlier.exists():
            remove(target)
            earlier.rename(target)
        elif not draft.exists():
            remove(target)
        raise
    with suppress(OSError):  # then it goes at the next time
        remove(earlier)


@contextmanager
def _sharing(gradebook: Gradebook) -> Iterator[None]:
    shared = _Shared(gradebook)
    originals = [module.Gradebook for module in _OPENERS]
    try:
        for module in _OPENERS:
            module.Gradebook = shared
        yield
    finally:
        for module, original in zip(_OPENERS, originals, strict=True):
            module.Gradebook = original


class _OneTransaction:
    """Stands in for a session: nbgrader commits after each cell, here a submission is one transaction."""

    def __init__(self, session: scoped_session[Any]) -> None:
        self._session = session

    def commit(self) -> None:
        """Send what there is; the recorder commits."""
        self._session.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)


class _Shared:
    """Stands in for the class Gradebook: hands out one that stays open, and asks it less often.

    What nbgrader's steps look up cell by cell is read once: an assignment's cells for the whole
    class, and a student's grades and comments for the notebook.
    """

    def __init__(self, gradebook: Gradebook) -> None:
        self.gradebook = gradebook
        self._cells: dict[tuple[str, ...], BaseCell] = {}
        self._rows: dict[tuple[Any, ...], dict[str, Any]] = {}

    def __call__(self, db_url: str, *args: Any, **kwargs: Any) -> _Shared:
        return self

    def __enter__(self) -> _Shared:
        self._rows.clear()
        return self

    def __exit__(self, *exception: object) -> None:
        self._rows.clear()
        self.gradebook.db.flush()

    @property
    def db(self) -> _Shared:
        """A session that neither sends nor commits after each cell: the step's end sends."""
        return self

    def commit(self) -> None:
        """Nothing."""

    def find_source_cell(self, *names: str) -> SourceCell:
        """A cell as it was released."""
        return self._cell("find_source_cell", *names)

    def find_graded_cell(self, *names: str) -> BaseCell:
        """A cell that has points."""
        return self._cell("find_graded_cell", *names)

    def find_grade(self, cell: str, *names: str) -> Grade:
        """A student's grade for a cell."""
        return self._row(Grade, cell, *names)

    def find_comment(self, cell: str, *names: str) -> Comment:
        """What is said of a student's answer in a cell."""
        return self._row(Comment, cell, *names)

    def _cell(self, *how: str) -> BaseCell:
        if how not in self._cells:
            cell = self._cells[how] = getattr(self.gradebook, how[0])(*how[1:])
            self.gradebook.db.expunge(cell)
        return self._cells[how]

    def _row(self, kind: type[Grade | Comment], cell: str, *names: str) -> Any:
        if (kind, *names) not in self._rows:
            notebook = self.gradebook.find_submission_notebook(*names)
            self._rows[kind, *names] = _by_cell(self.gradebook.db, kind, notebook)
        try:
            return self._rows[kind, *names][cell]
        except KeyError:
            raise MissingEntry(f"No {kind.__name__.lower()} for cell {cell} of {'/'.join(names)}") from None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.gradebook, name)


def _by_cell(session: Any, kind: type[Grade | Comment], notebook: SubmittedNotebook) -> dict[str, Any]:
    """A submitted notebook's grades or comments, by their cells' names."""
    rows = session.query(BaseCell.name, kind).join(kind, kind.cell_id == BaseCell.id)
    return dict(rows.filter(kind.notebook_id == notebook.id).all())
