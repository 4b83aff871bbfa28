"""Read a submission that anyone may have written, and mend what can be mended.

A notebook becomes one that nbgrader and the kernel can work with: every graded or locked cell of
the assignment is there once, as the instructor wrote it, in an order in which it can run. What a
student wrote stays. What can't be mended is refused, with a reason in words.
"""

from __future__ import annotations

import json
import os
import stat
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import parse_utc

from autograder.courses import Assignment, Template
from autograder.signs import LOOK, odd_files, signs_in
from course import MIME

MAX_NOTEBOOK_BYTES = 20 * 1024**2
MAX_FILE_BYTES = 20 * 1024**2
MAX_ALL_FILES_BYTES = 100 * 1024**2
MAX_FILES = 200
MAX_ENTRIES = 2000  # files and folders, those that are left out too
MAX_DEPTH = 20
MAX_CELLS = 1000
MAX_CELL_CHARACTERS = 1_000_000
MAX_SHOWN = 60
CLAIMS = ("grade", "solution", "locked")


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


class Refused(Exception):
    """A notebook that can't be graded; the message says why."""


def preflight(assignment: Assignment, student: str) -> Submission:
    """Read and mend a student's submission. Never raises for what a student handed in."""
    folder = assignment.course.path("submitted", student, assignment.name)
    submission = Submission(student)
    paths: dict[str, Path] = {}
    if folder.is_symlink() or folder.parent.is_symlink():
        submission.remarks.append("the submission is a link, and links are not followed")
    else:
        paths, submission.files, submission.remarks = _walk(folder)
        submission.timestamp = _timestamp(folder, submission.remarks)
        _leave_out_clashes(submission, assignment)
        named = ", ".join(_show(name) for name in odd_files(submission.files)[:5])
        submission.remarks += [f"files named like a library or a configuration: {named}"] if named else []
    for name, template in assignment.templates.items():
        try:
            path = _find(name, paths, assignment, submission.remarks)
            content = read_json(path)
            submission.remarks += _oddities(content)
            submission.notebooks[name], remarks = mend(clean(content), template)
            submission.remarks += remarks + _signs(submission.notebooks[name], template)
        except Refused as reason:
            submission.refused[name] = f"{name}.ipynb: {reason}"
            submission.notebooks[name], _ = mend(_notebook([]), template)
    return submission


def _walk(folder: Path) -> tuple[dict[str, Path], dict[str, bytes], list[str]]:
    """The notebooks and other files of a folder; what isn't a plain file is left out."""
    notebooks, files, remarks = {}, {}, []
    seen = size = 0
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if f not in (".ipynb_checkpoints", "__pycache__"))
        linked = [name for name in folders if Path(parent, name).is_symlink()]
        seen += len(folders) + len(names)
        if seen > MAX_ENTRIES:
            folders.clear()
        if folders and len(Path(parent).relative_to(folder).parts) >= MAX_DEPTH:
            remarks.append(f"folders more than {MAX_DEPTH} deep were left out")
            folders.clear()
        for name in sorted(names) + linked:
            path = Path(parent, name)
            shown = _show(str(path.relative_to(folder)))
            if len(files) + len(notebooks) >= MAX_FILES:
                return notebooks, files, [*remarks, f"more than {MAX_FILES} files: the rest were left out"]
            if reason := _not_plain(path):
                remarks.append(f"{shown} was left out: {reason}")
            elif path.suffix == ".ipynb":
                if Path(parent) == folder:
                    notebooks[path.stem] = path
            elif (size := size + path.stat().st_size) > MAX_ALL_FILES_BYTES:
                return notebooks, files, [*remarks, f"{shown} and the files after it were left out: they are too large"]
            elif name != "timestamp.txt":
                files[str(path.relative_to(folder))] = path.read_bytes()
    return notebooks, files, remarks


def _show(name: str) -> str:
    """A stranger's file name, cut and cleaned for a remark."""
    return "".join(char if char.isprintable() else "?" for char in name[:MAX_SHOWN])


def _not_plain(path: Path) -> str:
    try:
        status = path.lstat()
    except OSError as error:
        return f"it can't be read ({error.strerror})"
    if stat.S_ISLNK(status.st_mode):
        return "it is a link, and links are not followed"
    if not stat.S_ISREG(status.st_mode):
        return "it is not an ordinary file"
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return "its name is not UTF-8"
    if path.suffix != ".ipynb" and status.st_size > MAX_FILE_BYTES:
        return f"it is larger than {MAX_FILE_BYTES // 1024**2} MiB"
    return "" if os.access(path, os.R_OK) else "it can't be read"


def _timestamp(folder: Path, remarks: list[str]) -> datetime | None:
    """When a submission was handed in, by nbgrader's `timestamp.txt`."""
    path = folder / "timestamp.txt"
    if not os.path.lexists(path):
        return None
    try:
        if not _not_plain(path) and path.stat().st_size < 100:
            return parse_utc(path.read_text().strip())
    except Exception:  # nbgrader's parser raises whatever the text makes it
        pass
    remarks.append("timestamp.txt holds no time")
    return None


def _leave_out_clashes(submission: Submission, assignment: Assignment) -> None:
    """Leave out files whose path needs a folder where the assignment or nbgrader has a file, or the reverse."""
    ours = {*assignment.files, *(f"{name}.ipynb" for name in assignment.templates), "timestamp.txt"}
    folders = {str(parent) for name in ours for parent in Path(name).parents}
    for name in list(submission.files):
        if name in folders or not ours.isdisjoint(map(str, Path(name).parents)):
            del submission.files[name]
            submission.remarks.append(f"{_show(name)} was left out: its name is taken")


def _oddities(content: dict[str, Any]) -> list[str]:
    """What a notebook's file holds that no program that students use writes."""
    cells = [cell for cell in _list(content.get("cells")) if isinstance(cell, dict)]
    remarks = []
    if content.get("nbformat") not in (3, 4):
        remarks.append("the notebook says that it is of another format than nbformat 3 or 4")
    outputs = [output for cell in cells for output in _list(cell.get("outputs")) if isinstance(output, dict)]
    if any(isinstance(output.get("data"), dict) and MIME in output["data"] for output in outputs):
        remarks.append("the notebook's file holds evidence")
    return remarks


def _signs(notebook: NotebookNode, template: Template) -> list[str]:
    """What the student's own cells mention that exercises don't ask for, and the release doesn't mention."""
    released = {cell.source for cell in template.release.cells}
    own = [cell.source for cell in notebook.cells if _grade_id(cell) not in template.locked]
    found = {sign for source in own if source not in released for sign in signs_in(source)} - template.signs
    return [f"{LOOK}: the code mentions {', '.join(sorted(found))}"] if found else []


def _find(name: str, paths: dict[str, Path], assignment: Assignment, remarks: list[str]) -> Path:
    if name in paths:
        return paths[name]
    strangers = [path for stem, path in paths.items() if stem not in assignment.templates]
    if len(strangers) == 1 and len(assignment.templates) == 1:
        remarks.append(f"{_show(strangers[0].name)} was taken for {name}.ipynb")
        return strangers[0]
    raise Refused("the notebook is missing")


def read_json(path: Path) -> dict[str, Any]:
    """Read a notebook's JSON.

    Raises:
        Refused: it is too large, not UTF-8, or not a notebook's JSON.
    """
    try:
        if path.stat().st_size > MAX_NOTEBOOK_BYTES:
            raise Refused(f"the file is larger than {MAX_NOTEBOOK_BYTES // 1024**2} MiB")
        return parse(path.read_bytes())
    except OSError as error:
        raise Refused(f"the file can't be read ({error.strerror})") from None


def parse(raw: bytes) -> dict[str, Any]:
    """Parse a notebook file's bytes; see `read_json`."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("the file is not UTF-8 text") from None
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise Refused(f"the file is not valid JSON{where}") from None
    if not isinstance(content, dict):
        raise Refused("the file is not a notebook")
    return content


def clean(content: dict[str, Any]) -> NotebookNode:
    """A notebook with only what grading needs: cell types, sources, and nbgrader's cell ids.

    Raises:
        Refused: the content isn't a notebook's.
    """
    cells = content.get("cells")
    if cells is None and isinstance(content.get("worksheets"), list):
        cells = [
            cell for sheet in content["worksheets"] if isinstance(sheet, dict) for cell in _list(sheet.get("cells"))
        ]
    if not isinstance(cells, list):
        raise Refused("the file is not a notebook: it has no cells")
    if len(cells) > MAX_CELLS:
        raise Refused(f"the notebook has {len(cells):,} cells, more than {MAX_CELLS:,}")
    return _notebook([_clean_cell(cell, index) for index, cell in enumerate(cells)])


def _notebook(cells: list[NotebookNode], **metadata: Any) -> NotebookNode:
    return NotebookNode(nbformat=4, nbformat_minor=5, metadata=NotebookNode(metadata), cells=cells)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _clean_cell(cell: Any, index: int) -> NotebookNode:
    if not isinstance(cell, dict):
        raise Refused(f"cell {index + 1} is not a cell")
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if not isinstance(source, str):
        raise Refused(f"cell {index + 1} has no text")
    if len(source) > MAX_CELL_CHARACTERS:
        raise Refused(f"cell {index + 1} has more than {MAX_CELL_CHARACTERS:,} characters")
    # Lone surrogates are legal in JSON, but no kernel or file takes them.
    source = source.encode("utf-8", errors="replace").decode()
    kind = cell.get("cell_type") if cell.get("cell_type") in ("code", "markdown") else "raw"
    # nbformat's own constructors check each cell against its schema, which costs more than all else here.
    cleaned = nbformat.from_dict({"id": f"cell-{index}", "cell_type": kind, "metadata": {}, "source": source})
    if kind == "code":
        cleaned.update(outputs=[], execution_count=None)
    metadata = cell.get("metadata")
    grader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = grader.get("grade_id") if isinstance(grader, dict) else None
    if isinstance(grade_id, str):
        cleaned.metadata["nbgrader"] = {"grade_id": grade_id}
        cleaned.metadata["claims"] = [bool(grader.get(claim)) for claim in CLAIMS] + [repr(grader.get("points"))]
    return cleaned


def mend(notebook: NotebookNode, template: Template) -> tuple[NotebookNode, list[str]]:
    """Give a clean notebook the assignment's own cells, each once, locked ones as they were written.

    Returns:
        The notebook and remarks on what was mended.
    """
    originals = {
        cell.metadata.nbgrader.grade_id: cell for cell in template.release.cells if "nbgrader" in cell.metadata
    }
    cells, remarks = _one_of_each(notebook.cells, originals)
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
    mended = _notebook(cells, kernelspec=template.release.metadata.get("kernelspec", {}))
    return mended, remarks


def _grade_id(cell: NotebookNode) -> str | None:
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def _one_of_each(cells: list[NotebookNode], originals: dict[str, NotebookNode]) -> tuple[list[NotebookNode], list[str]]:
    """Leave one cell with each id of the assignment.

    Of a copied or split solution cell the last that was worked on carries the id; the others stay,
    as cells of the student's own, and run where they stand. Copies of test cells go.
    """
    copies = Counter(_grade_id(cell) for cell in cells)
    carriers = {}
    for index, cell in enumerate(cells):
        name = _grade_id(cell)
        if name in originals and (name not in carriers or cell.source.strip() != originals[name].source.strip()):
            carriers[name] = index
    kept, remarks = [], []
    for index, cell in enumerate(cells):
        name = _grade_id(cell)
        claims = cell.metadata.pop("claims", None) if name not in originals or carriers.get(name) != index else None
        if claims and claims[0] and name not in originals:
            remarks.append("a cell claims points under an id that is not the assignment's")
        if name is not None and carriers.get(name) != index:
            if name in originals and not _is_own_work(cell, originals[name]):
                continue
            del cell.metadata["nbgrader"]
        kept.append(cell)
    remarks += [f"cell {name} was there {n} times" for name, n in copies.items() if name in originals and n > 1]
    return kept, list(dict.fromkeys(remarks))


def _is_own_work(cell: NotebookNode, original: NotebookNode) -> bool:
    """Whether a copy of a cell is worth keeping: not a test's, nor a stub that would undo the answer above it."""
    return original.metadata.nbgrader.get("solution") and cell.source.split() != original.source.split()


def _changed(original: NotebookNode, present: NotebookNode, moved: bool) -> list[str]:
    """What of a cell a student can't have meant to change."""
    grader = original.metadata.nbgrader
    claims = [bool(grader.get(claim)) for claim in CLAIMS] + [repr(grader.get("points"))]
    changes = {
        "type": present.cell_type != original.cell_type,
        "text": bool(grader.get("locked")) and present.source.split() != original.source.split(),
        "grading": present.metadata.get("claims") != claims,
        "place": moved,
    }
    return [name for name, is_so in changes.items() if is_so]


def _find_cell(cells: list[NotebookNode], name: str) -> int | None:
    return next((index for index, cell in enumerate(cells) if _grade_id(cell) == name), None)


def _target(cells: list[NotebookNode], before: set[str], place: int) -> int:
    """A cell keeps its place, unless a cell that comes before it in the assignment is behind it."""
    return max([place, *(index + 1 for index, cell in enumerate(cells) if _grade_id(cell) in before)])


def _restored(original: NotebookNode, present: NotebookNode | None, locked: str | None) -> NotebookNode:
    cell = nbformat.from_dict(original)
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    if locked is not None:
        cell.source = locked
    elif present is not None:
        cell.source = present.source
    return cell
