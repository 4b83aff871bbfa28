"""Give a student's notebook the assignment's own cells, each once: locked ones as they were, in an order that runs."""

from __future__ import annotations

from collections import Counter

import nbformat
from nbformat import NotebookNode

from autograder.folder.courses import Template
from autograder.preflight.matching import defined, grade_id, own_names, recognise, words
from autograder.preflight.reading import CLAIMS, notebook_of
from autograder.strangers import safe

ELSEWHERE = "# Answered in another cell."
MAX_NAMED = 6


def mend(notebook: NotebookNode, template: Template) -> tuple[NotebookNode, list[str]]:
    """Give a clean notebook the assignment's own cells, each once, locked ones as they were written.

    Returns:
        The notebook and remarks on what was mended.
    """
    release = template.release.cells
    originals = {grade_id(cell): cell for cell in release if grade_id(cell)}
    recognised = recognise(notebook.cells, release)
    cells, remarks = _one_of_each(notebook.cells, originals)
    if recognised:
        remarks.append(f"cells without their ids were recognised by what is in them: {_some(recognised)}")
    for position, (name, original) in enumerate(originals.items()):
        place = _find_cell(cells, name)
        present = None if place is None else cells.pop(place)
        target = _target(cells, set(list(originals)[:position]), place or 0)
        cells.insert(target, _restored(original, present, template.locked.get(name)))
        if present is None:
            remarks.append(f"cell {name} was missing and was put back")
        else:
            changed = ", ".join(_changed(original, present, place != target))
            remarks += [f"cell {name} had its {changed} changed, which was put right"] if changed else []
    remarks += _answered_elsewhere(cells, originals, own_names(release), template.locked)
    _make_safe(cells, template)
    return notebook_of(cells, kernelspec=template.release.metadata.get("kernelspec", {})), remarks


def _some(names: list[str]) -> str:
    more = f" and {len(names) - MAX_NAMED} more" if len(names) > MAX_NAMED else ""
    return ", ".join(names[:MAX_NAMED]) + more


def _one_of_each(cells: list[NotebookNode], originals: dict[str, NotebookNode]) -> tuple[list[NotebookNode], list[str]]:
    """Leave one cell with each id of the assignment.

    Of a copied or split solution cell the last that was worked on carries the id; the others stay,
    as cells of the student's own, and run where they stand. Copies of test cells go.
    """
    copies = Counter(grade_id(cell) for cell in cells)
    carriers = {}
    for index, cell in enumerate(cells):
        name = grade_id(cell)
        if name in originals and (name not in carriers or cell.source.strip() != originals[name].source.strip()):
            carriers[name] = index
    kept, remarks = [], []
    for index, cell in enumerate(cells):
        name = grade_id(cell)
        claims = cell.metadata.pop("claims", None) if name not in originals or carriers.get(name) != index else None
        if claims and claims[0] and name not in originals:
            remarks.append("a cell claims points under an id that is not the assignment's")
        if "nbgrader" in cell.metadata and carriers.get(name) != index:
            if name in originals and not _is_own_work(cell, originals[name]):
                continue
            del cell.metadata["nbgrader"]
        kept.append(cell)
    remarks += [f"cell {name} was there {n} times" for name, n in copies.items() if name in originals and n > 1]
    return kept, list(dict.fromkeys(remarks))


def _is_own_work(cell: NotebookNode, original: NotebookNode) -> bool:
    """Whether a copy of a cell is worth keeping: not a test's, nor a stub that would undo the answer above it."""
    return bool(original.metadata.nbgrader.get("solution")) and words(cell.source) != words(original.source)


def _changed(original: NotebookNode, present: NotebookNode, moved: bool) -> list[str]:
    """What of a cell a student can't have meant to change."""
    grader = original.metadata.nbgrader
    claims = [bool(grader.get(claim)) for claim in CLAIMS] + [repr(grader.get("points"))]
    changes = {
        "type": present.cell_type != original.cell_type,
        "text": bool(grader.get("locked")) and words(present.source) != words(original.source),
        # A cell that was recognised without its id claims nothing.
        "grading": present.metadata.get("claims", claims) != claims,
        "place": moved,
    }
    return [name for name, is_so in changes.items() if is_so]


def _find_cell(cells: list[NotebookNode], name: str) -> int | None:
    return next((index for index, cell in enumerate(cells) if grade_id(cell) == name), None)


def _target(cells: list[NotebookNode], before: set[str], place: int) -> int:
    """A cell keeps its place, unless a cell that comes before it in the assignment is behind it."""
    return max([place, *(index + 1 for index, cell in enumerate(cells) if grade_id(cell) in before)])


def _restored(original: NotebookNode, present: NotebookNode | None, locked: str | None) -> NotebookNode:
    cell: NotebookNode = nbformat.from_dict(original)
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    if locked is not None:
        cell.source = locked
    elif present is not None:
        cell.source = present.source
        if cell.cell_type != "code" and words(present.source) != words(original.source):
            cell.pop("attachments", None)
            cell.update({"attachments": present.attachments} if "attachments" in present else {})
            cell.metadata["names"] = present.metadata.get("names", {})
    return cell


def _answered_elsewhere(
    cells: list[NotebookNode],
    originals: dict[str, NotebookNode],
    names: dict[str, set[str]],
    locked: dict[str, str],
) -> list[str]:
    """Where a stub was left as it was, but another of the student's cells defines all that it would: that cell counts.

    The stub would undo an answer above it; an answer below the exercise's test comes too late for it.
    """
    remarks = []
    stubs = {words(cell.source) for cell in originals.values()}
    theirs = [
        (index, defined(cell.source))
        for index, cell in enumerate(cells)
        if cell.cell_type == "code" and grade_id(cell) not in locked and words(cell.source) not in stubs
    ]
    for name, wanted in names.items():
        at = _find_cell(cells, name)
        if not wanted or at is None or words(cells[at].source) != words(originals[name].source):
            continue
        test = next((i for i in range(at, len(cells)) if grade_id(cells[i]) in locked), len(cells))
        answers = [index for index, found in theirs if wanted <= found]
        if not answers or any(at < index < test for index in answers):
            continue
        before = [index for index in answers if index < at]
        cells[at].source = ELSEWHERE if before else cells[answers[-1]].source
        remarks.append(f"cell {name} was left as it was given, and the answer in another cell was taken for it")
    return remarks


def _make_safe(cells: list[NotebookNode], template: Template) -> None:
    """Leave nothing in a student's texts that acts on who reads them; the assignment's own texts stay."""
    released = {words(cell.source): cell for cell in template.release.cells if cell.cell_type == "markdown"}
    for cell in cells:
        names = cell.metadata.pop("names", {})
        if cell.cell_type == "code" or grade_id(cell) in template.locked:
            continue
        original = released.get(words(cell.source))
        if original is None or cell.cell_type != original.cell_type:
            cell.source = safe.markdown(cell.source, names)
        else:
            cell.source = original.source
            cell.update({"attachments": original.attachments} if "attachments" in original else {})
