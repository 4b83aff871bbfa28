"""Which of the files that were handed in is a student's work on a notebook, where it isn't plain.

Students rename, copy, zip and save under other suffixes. Where one reading is clear, that one is
graded, and a remark says so; else the file under the assignment's own name, and a remark names the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from nbformat import NotebookNode

from autograder.folder.courses import Assignment, Template
from autograder.preflight.matching import answers, grade_id, recognise
from autograder.preflight.reading import Refused, clean, notebook_of, parse
from autograder.strangers import safe

MAX_NAMED = 5
# What a notebook may have been saved or sent as, by its suffix.
_SAVED_AS = {
    ".html": "a page made of a notebook",
    ".htm": "a page made of a notebook",
    ".pdf": "a PDF",
    ".py": "a script",
    ".md": "a text",
    ".docx": "a text",
    ".zip": "an archive",
    ".gz": "an archive",
    ".tar": "an archive",
    ".rar": "an archive",
    ".7z": "an archive",
    ".png": "a picture",
    ".jpg": "a picture",
    ".jpeg": "a picture",
    ".heic": "a picture",
    ".crdownload": "a download that wasn't finished",
    ".part": "a download that wasn't finished",
}


@dataclass
class Candidate:
    """A file that may be a notebook.

    Attributes:
        path: where it was handed in, with the archive that it was in, if it was in one.
        raw: its bytes.
        spare: whether it is a copy that a program made: a checkpoint, an autosave.
        archive: the archive that it was in, or "".
    """

    path: str
    raw: bytes
    spare: bool = False
    archive: str = ""

    @property
    def shown(self) -> str:
        """What to call it in a remark."""
        inside = f" (in {safe.name(self.archive)})" if self.archive else ""
        return safe.name(self.path) + inside

    @cached_property
    def _opened(self) -> tuple[dict[str, Any], NotebookNode, list[str], str]:
        try:
            content, remarks = parse(self.raw)
            return content, clean(content), remarks, ""
        except Refused as reason:
            return {"cells": []}, notebook_of([]), [], str(reason)

    @property
    def content(self) -> dict[str, Any]:
        """What its file holds."""
        return self._opened[0]

    @property
    def notebook(self) -> NotebookNode:
        """Its cells, cleaned."""
        return self._opened[1]

    @property
    def remarks(self) -> list[str]:
        """How it was read."""
        return self._opened[2]

    @property
    def problem(self) -> str:
        """Why it can't be read, or ""."""
        return self._opened[3]

    def is_called(self, name: str) -> bool:
        """Whether it has the assignment's own name for a notebook."""
        return self.path == f"{name}.ipynb" and not self.archive


@dataclass
class _Reading:
    """A candidate as an attempt at one notebook: which of its cells are there, and which were worked on.

    Attributes:
        strange: ids that its cells came with and that aren't this notebook's.
    """

    candidate: Candidate
    ids: set[str]
    strange: set[str]
    answers: dict[str, tuple[str, ...]]

    def holds(self, other: _Reading) -> bool:
        """Whether every answer of the other is here as well."""
        return self.answers.items() >= other.answers.items()


def find(
    template: Template, candidates: list[Candidate], assignment: Assignment, others: Iterable[str]
) -> tuple[Candidate, list[str]]:
    """The file that is a student's work on a notebook, and remarks on how it was found.

    Args:
        others: the names of what else was handed in.

    Raises:
        Refused: there is none, or none that can be read.
    """
    own = next((one for one in candidates if one.is_called(template.name)), None)
    if own and not own.problem and _are_called_as_they_should(candidates, assignment) and _is_plainly(own, template):
        return own, []
    readings = [_read(one, template) for one in candidates if not one.problem]
    readings = [one for one in readings if _is_ours(one, template, assignment)]
    for spare in (False, True):
        worked = [one for one in readings if one.answers and one.candidate.spare == spare]
        if worked:
            return _of_worked(worked, own, template)
    if own and own.problem:
        raise Refused(own.problem)
    if own and _is_of(_read(own, template), assignment):
        return own, []
    blank = [one.candidate for one in readings] or _only_one(candidates, template, assignment)
    if blank:
        return blank[0], [_taken(blank[0], template)]
    raise Refused(_missing(own, candidates, template, assignment, others))


def _are_called_as_they_should(candidates: list[Candidate], assignment: Assignment) -> bool:
    """Whether each file has the name of a notebook of the assignment, and no two the same."""
    called = [[name for name in assignment.templates if one.is_called(name)] for one in candidates]
    names = [name for found in called for name in found]
    return all(called) and len(names) == len(set(names)) == len(candidates)


def _is_plainly(own: Candidate, template: Template) -> bool:
    """Whether a file has nothing but this notebook's ids, and some of those that count."""
    found = _ids(own.notebook.cells)
    return bool(found & _graded(template)) and found <= _ids(template.release.cells)


def _ids(cells: list[NotebookNode]) -> set[str]:
    return {name for cell in cells if (name := grade_id(cell))}


def _graded(template: Template) -> set[str]:
    """The cells that a student works on, or that have points."""
    return {
        grade_id(cell) or ""
        for cell in template.release.cells
        if any(cell.metadata.get("nbgrader", {}).get(what) for what in ("grade", "solution"))
    }


def _read(candidate: Candidate, template: Template) -> _Reading:
    cells, release = clean(candidate.content).cells, template.release.cells
    strange = _ids(cells) - _ids(release)
    recognise(cells, release)
    return _Reading(candidate, _ids(cells) & _graded(template), strange, answers(cells, release))


def _is_ours(reading: _Reading, template: Template, assignment: Assignment) -> bool:
    """Whether a file is a copy of this notebook, rather than of another one of the assignment or of another lesson."""
    if not reading.ids:
        return False
    siblings = [other for name, other in assignment.templates.items() if name != template.name]
    best = max((len(_read(reading.candidate, other).ids) for other in siblings), default=0)
    return (
        len(reading.ids) >= best
        and not any(reading.candidate.is_called(other.name) and best for other in siblings)
        and _is_of(reading, assignment)
    )


def _is_of(reading: _Reading, assignment: Assignment) -> bool:
    """Whether a file's cells are rather this assignment's than another one's."""
    return not _other_assignment(reading, assignment)


def _other_assignment(reading: _Reading, assignment: Assignment) -> str:
    """The other assignment whose cells a notebook has, if it has more of those than of this one's; else ""."""
    if not reading.strange:
        return ""
    found = _ids(clean(reading.candidate.content).cells)
    counts = {name: len(ids & found) for name, ids in assignment.course.released_ids.items() if name != assignment.name}
    best = max(counts, key=counts.__getitem__, default="")
    ours = len(assignment.course.released_ids.get(assignment.name, set()) & found)
    return best if best and counts[best] > max(ours, len(reading.ids)) else ""


def _of_worked(worked: list[_Reading], own: Candidate | None, template: Template) -> tuple[Candidate, list[str]]:
    """One of several copies that were worked on: the one that holds all that the others hold, if there is one."""
    worked.sort(key=lambda one: (one.candidate is not own, one.candidate.archive, len(one.candidate.path)))
    whole = [one for one in worked if all(one.holds(other) for other in worked)]
    names = ", ".join(one.candidate.shown for one in worked[:MAX_NAMED])
    if whole:
        chosen = whole[0].candidate
        if chosen is own:
            return chosen, []
        if own is None:
            return chosen, [_taken(chosen, template)]
        if own.problem:
            return chosen, [f"{own.shown} can't be graded ({own.problem}): {_taken(chosen, template)}"]
        if own in [one.candidate for one in worked]:
            return chosen, [f"{_taken(chosen, template)}: it holds all that the others hold, and more ({names})"]
        return chosen, [f"{own.shown} holds no answers: {_taken(chosen, template)}"]
    if own in [one.candidate for one in worked]:
        return own, [f"several files hold answers, and they differ ({names}): {own.shown} was graded"]
    if own and not own.problem:
        return own, [f"several files hold answers, and they differ ({names}): none was taken for {template.name}.ipynb"]
    raise Refused(f"the notebook is missing, and several files hold answers that differ ({names}): which one counts?")


def _taken(chosen: Candidate, template: Template) -> str:
    return f"{chosen.shown} was taken for {template.name}.ipynb"


def _only_one(candidates: list[Candidate], template: Template, assignment: Assignment) -> list[Candidate]:
    """The one notebook that was handed in, where one is asked for, and it is not another assignment's."""
    readable = [one for one in candidates if not one.problem and not one.spare]
    if len(assignment.templates) > 1 or len(readable) != 1 or not _is_of(_read(readable[0], template), assignment):
        return []
    return readable


def _missing(
    own: Candidate | None,
    candidates: list[Candidate],
    template: Template,
    assignment: Assignment,
    others: Iterable[str],
) -> str:
    """Why there is nothing to grade: what was found instead."""
    if own:
        other = _other_assignment(_read(own, template), assignment)
        return f"the file holds the notebook of another assignment, {other}"
    found = [f"{one.shown}, but {one.problem or _what(one, template, assignment)}" for one in candidates]
    for path in others:
        kind = _SAVED_AS.get(PurePosixPath(path.lower()).suffix)
        if kind and not any(one.path == path for one in candidates):
            found.append(f"{safe.name(path)}, which is {kind}")
    if not found:
        return "the notebook is missing"
    more = f"; and {len(found) - MAX_NAMED} more" if len(found) > MAX_NAMED else ""
    return f"the notebook is missing. Found: {'; '.join(found[:MAX_NAMED])}{more}"


def _what(candidate: Candidate, template: Template, assignment: Assignment) -> str:
    other = _other_assignment(_read(candidate, template), assignment)
    return f"it is a notebook of {other}" if other else "it has no cells of this assignment"
