"""Which cells of a notebook are the assignment's, where nbgrader's ids are lost: by their text and by what they define.

Some programs drop a cell's metadata, and students copy cells into a new notebook. A cell's text, the
names that it defines, and its place between others say what it is.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable

from nbformat import NotebookNode

ALIKE = 0.6  # how much of a test cell's text is left in what was made of it
MAX_WORDS = 1000  # that are compared
MAX_COMPARED = 20  # cells
_DEFINED = re.compile(r"^(?:(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)|(\w+)[ \t]*(?::[^=\n]+)?=(?!=))", re.MULTILINE)


def grade_id(cell: NotebookNode) -> str:
    """A cell's nbgrader id, or ""."""
    name: str = cell.metadata.get("nbgrader", {}).get("grade_id") or ""
    return name


def defined(source: str) -> set[str]:
    """The names that a cell defines at its top level, also if it isn't valid Python."""
    return {name for names in _DEFINED.findall(source) for name in names if name}


def own_names(release: list[NotebookNode]) -> dict[str, set[str]]:
    """By solution cell, the names that its stub defines and nothing else of the assignment does."""
    count = Counter(name for cell in release if cell.cell_type == "code" for name in defined(cell.source))
    return {
        grade_id(cell): {name for name in defined(cell.source) if count[name] == 1}
        for cell in release
        if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("solution")
    }


def recognise(cells: list[NotebookNode], release: list[NotebookNode]) -> list[str]:
    """Give cells that have lost their ids the ids of the assignment's cells that they are.

    Returns:
        The ids that were given.
    """
    matching = _Matching(cells, release)
    for step in (matching.by_text, matching.by_names, matching.by_place):
        if matching.missing:
            step()
    return matching.given


class _Matching:
    """The assignment's cells that are still missing, and the student's cells that are still nobody's."""

    def __init__(self, cells: list[NotebookNode], release: list[NotebookNode]) -> None:
        self.cells, self.release = cells, release
        known = {grade_id(cell) for cell in release} - {""}
        present = {grade_id(cell) for cell in cells}
        self.missing = {grade_id(cell): cell for cell in release if grade_id(cell) in known - present}
        self.free = [index for index, cell in enumerate(cells) if grade_id(cell) not in known]
        self.texts = [words(cell.source) for cell in cells]
        self.names = [defined(cell.source) for cell in cells]
        self.released = [words(cell.source) for cell in release]
        self.own_names = own_names(release)
        self.given: list[str] = []

    def _give(self, name: str, index: int) -> None:
        del self.missing[name]
        self.free.remove(index)
        self.given.append(name)
        self.cells[index].metadata["nbgrader"] = {"grade_id": name}

    def by_text(self) -> None:
        """Cells that are as they were given, where no other cell of the assignment has the same text."""
        count = Counter(self.released)
        places = {self.texts[index]: index for index in self.free}
        for name, original in list(self.missing.items()):
            text = words(original.source)
            if text in places and count[text] == 1 and self.cells[places[text]].cell_type == original.cell_type:
                # A stub that was left standing is nobody's answer if what it defines is there as well.
                if original.metadata.nbgrader.get("solution") and self._definers(name):
                    continue
                self._give(name, places.pop(text))

    def _definers(self, name: str) -> list[int]:
        """The free cells that define what a solution's stub defines, and aren't that stub."""
        wanted = self.own_names.get(name, set())
        stub = words(self.missing[name].source)
        found = {index: wanted & self.names[index] for index in self.free}
        best = [index for index, names in found.items() if names and self.texts[index] != stub]
        whole = [index for index in best if found[index] == wanted]
        return whole or best

    def by_names(self) -> None:
        """Solutions, by what they define; of several the last one, which was in force."""
        for name, original in list(self.missing.items()):
            if original.metadata.nbgrader.get("solution") and original.cell_type == "code":
                found = self._definers(name)
                if found:
                    self._give(name, found[-1])

    def by_place(self) -> None:
        """The rest, by the cells before and behind them: changed tests, answers in prose, cells that define nothing."""
        for name, original in list(self.missing.items()):
            start, end = self._between(name)
            if (start, end) == (-1, len(self.cells)):
                continue  # nothing of the assignment is around it
            inside = [i for i in self.free if start < i < end and self.texts[i] not in self.released][:MAX_COMPARED]
            if original.metadata.nbgrader.get("solution"):
                fits = [index for index in inside if self.cells[index].cell_type == original.cell_type] or inside
                stub = words(original.source)
                fits = [index for index in fits if self.texts[index] != stub] or fits
                fits = fits if original.cell_type == "code" else fits[:1]
            else:
                fits = [index for index in inside if alike(self.texts[index], words(original.source))]
            if fits:
                self._give(name, fits[-1])

    def _between(self, name: str) -> tuple[int, int]:
        """Where in the notebook a cell of the assignment would be: behind the one before it, before the next one."""
        at = next(index for index, cell in enumerate(self.release) if grade_id(cell) == name)
        places = self._places()
        before = (places[index] for index in reversed(range(at)))
        behind = (places[index] for index in range(at + 1, len(self.release)))
        start = next((place for place in before if place is not None), -1)
        return start, next((place for place in behind if place is not None and place > start), len(self.cells))

    def _places(self) -> list[int | None]:
        """Where in the notebook each of the assignment's cells is, if it is there."""
        by_name: dict[str, int] = {}
        by_text: dict[tuple[str, ...], int] = {}
        for index, cell in enumerate(self.cells):
            if name := grade_id(cell):
                by_name.setdefault(name, index)
            elif self.texts[index]:
                by_text.setdefault(self.texts[index], index)
        names = [grade_id(cell) for cell in self.release]
        texts = enumerate(names)
        return [by_name.get(name) if name else by_text.get(self.released[index]) for index, name in texts]


def words(source: str) -> tuple[str, ...]:
    """A text without its white space, for comparing."""
    return tuple(source.split())


def alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether a text was made of another."""
    matcher = difflib.SequenceMatcher(None, left[:MAX_WORDS], right[:MAX_WORDS], autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def answers(cells: Iterable[NotebookNode], release: list[NotebookNode]) -> dict[str, tuple[str, ...]]:
    """By solution cell that was worked on, what was written; of several cells with one id, all of it."""
    solutions = [cell for cell in release if cell.metadata.get("nbgrader", {}).get("solution")]
    stubs = {grade_id(cell): words(cell.source) for cell in solutions}
    found: dict[str, tuple[str, ...]] = {}
    for cell in cells:
        name, text = grade_id(cell), words(cell.source)
        if name in stubs and text and text != stubs[name]:
            found[name] = found.get(name, ()) + text
    return found
