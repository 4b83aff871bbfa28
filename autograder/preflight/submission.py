"""Read a submission that anyone may have written, and mend what can be mended.

A notebook becomes one that nbgrader and the kernel can work with: every graded or locked cell of
the assignment is there once, as the instructor wrote it, in an order in which it can run. What a
student wrote stays. What can't be mended is refused, with a reason in words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from nbformat import NotebookNode
from nbgrader.utils import parse_utc

from autograder.contract import MIME
from autograder.folder.courses import Assignment, Template
from autograder.preflight.finding import Candidate, find
from autograder.preflight.matching import grade_id
from autograder.preflight.mending import mend
from autograder.preflight.reading import Refused, as_list, notebook_of
from autograder.preflight.walking import Walked, _not_plain, walk
from autograder.strangers import safe
from autograder.strangers.signs import LOOK, odd_files, signs_in


@dataclass
class Submission:
    """One student's work on an assignment, safe to handle.

    Attributes:
        notebooks: per notebook of the assignment, the mended notebook.
        refused: per notebook that can't be graded, why. Its notebook is the blank release.
        files: what else was handed in, by relative name.
        remarks: what the report should say of it.
        timestamp: when it was handed in, if that is known.
    """

    student: str
    notebooks: dict[str, NotebookNode] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    timestamp: datetime | None = None


class UnsafeId(ValueError):
    """A student's id that nbgrader's pages would take for HTML or a script: they show ids as they are."""


def preflight(assignment: Assignment, student: str) -> Submission:
    """Read and mend a student's submission. Never raises for what a student handed in.

    Raises:
        UnsafeId: the submission's folder has a name that can't be recorded.
    """
    if safe.is_unsafe_id(student):
        raise UnsafeId("the folder's name holds < > & \" or \\, and would act in the Formgrader: rename it")
    folder = assignment.course.path("submitted", student, assignment.name)
    submission = Submission(student)
    walked = Walked()
    if folder.is_symlink() or folder.parent.is_symlink():
        submission.remarks.append("the submission is a link, and links are not followed")
    else:
        ours = {*assignment.files, *(name for name, _, _ in assignment.lent)} - assignment.theirs
        walked = walk(folder, assignment.course.settings.limits.file_bytes, ours)
        submission.files, submission.remarks = walked.files, walked.remarks
        submission.timestamp = _timestamp(folder, submission.remarks)
    for name, template in assignment.templates.items():
        try:
            chosen, remarks = find(template, walked.candidates, assignment, walked.files)
            submission.remarks += remarks
            _bring_along(chosen, walked, submission.files)
            _take(chosen, template, submission)
        except Refused as reason:
            submission.refused[name] = f"{name}.ipynb: {reason}"
            submission.notebooks[name], _ = mend(notebook_of([]), template)
    _leave_out_clashes(submission, assignment)
    named = ", ".join(safe.name(path) for path in odd_files(submission.files)[:5])
    submission.remarks += [f"files named like a library or a configuration: {named}"] if named else []
    return submission


def _take(chosen: Candidate, template: Template, submission: Submission) -> None:
    """Mend a notebook, and keep what is to be said of it.

    Raises:
        Refused: it can't be read.
    """
    if chosen.problem:
        raise Refused(chosen.problem)
    submission.remarks += [*chosen.remarks, *_oddities(chosen.content)]
    notebook, remarks = mend(chosen.notebook, template)
    submission.notebooks[template.name] = notebook
    submission.remarks += remarks + _signs(notebook, template)


def _bring_along(chosen: Candidate, walked: Walked, files: dict[str, bytes]) -> None:
    """Put what lies beside a notebook that was found in a folder or an archive where the notebook will be run."""
    beside = walked.archived.get(chosen.archive, {}) if chosen.archive else files
    parent = PurePosixPath(chosen.path).parent
    if chosen.spare or (not chosen.archive and parent == PurePosixPath()):
        return
    for path in list(beside):
        if PurePosixPath(path).is_relative_to(parent):
            files.setdefault(str(PurePosixPath(path).relative_to(parent)), beside[path])


def _timestamp(folder: Path, remarks: list[str]) -> datetime | None:
    """When a submission was handed in, by nbgrader's `timestamp.txt`."""
    path = folder / "timestamp.txt"
    if not path.exists() and not path.is_symlink():
        return None
    try:
        if not _not_plain(path) and path.stat().st_size < 100:
            when: datetime = parse_utc(path.read_text().strip())
            return when
    except Exception:  # nbgrader's parser raises whatever the text makes it
        pass
    remarks.append("timestamp.txt holds no time")
    return None


def _leave_out_clashes(submission: Submission, assignment: Assignment) -> None:
    """Leave out files whose path needs a folder where the assignment or nbgrader has a file, or the reverse."""
    lent = (name for name, _, _ in assignment.lent)
    ours = {*assignment.files, *lent, *(f"{name}.ipynb" for name in assignment.templates), "timestamp.txt"}
    folders = {str(parent) for name in ours for parent in Path(name).parents}
    for name in list(submission.files):
        if name in folders or not ours.isdisjoint(map(str, Path(name).parents)):
            del submission.files[name]
            submission.remarks.append(f"{safe.name(name)} was left out: its name is taken")


def _oddities(content: dict[str, Any]) -> list[str]:
    """What a notebook's file holds that no program that students use writes."""
    cells = [cell for cell in as_list(content.get("cells")) if isinstance(cell, dict)]
    remarks = []
    if content.get("nbformat") not in (3, 4):
        remarks.append("the notebook says that it is of another format than nbformat 3 or 4")
    outputs = [output for cell in cells for output in as_list(cell.get("outputs")) if isinstance(output, dict)]
    if any(isinstance(output.get("data"), dict) and MIME in output["data"] for output in outputs):
        remarks.append("the notebook's file holds evidence")
    return remarks


def _signs(notebook: NotebookNode, template: Template) -> list[str]:
    """What the student's own cells mention that exercises don't ask for, and the release doesn't mention."""
    released = {cell.source for cell in template.release.cells}
    own = [cell.source.replace(safe.JOINT, "") for cell in notebook.cells if grade_id(cell) not in template.locked]
    found = {sign for source in own if source not in released for sign in signs_in(source)} - template.signs
    return [f"{LOOK}: the code mentions {', '.join(sorted(found))}"] if found else []
