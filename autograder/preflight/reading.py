"""Read a notebook's file: bytes of a stranger's become cells, and what can't be read is refused in words."""

from __future__ import annotations

import json
import re
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.strangers import safe

MAX_NOTEBOOK_BYTES = 20 * 1024**2
MAX_CELLS = 1000
MAX_CELL_CHARACTERS = 1_000_000
CLAIMS = ("grade", "solution", "locked")
# What a file holds that isn't a notebook's text, by how it begins.
_OTHERS = (
    (b"PK\x03\x04", "the file is a zip archive, not a notebook"),
    (b"\x1f\x8b", "the file is compressed, and not a notebook"),
    (b"%PDF", "the file is a PDF, not a notebook"),
    (b"\x89PNG", "the file is a picture, not a notebook"),
)
_CONFLICT = re.compile(r"^(?:<{7} .*|={7}|>{7} .*)$", re.MULTILINE)
_STRING_OR_COMMA = re.compile(r'("(?:[^"\\]+|\\.)*+")|,(?=\s*[\]}])', re.DOTALL)
# Takes line ends within texts, and something behind the notebook.
_LENIENT = json.JSONDecoder(strict=False)


class Refused(Exception):
    """A notebook that can't be graded; the message says why."""


def parse(raw: bytes) -> tuple[dict[str, Any], list[str]]:
    """A notebook file's content, and remarks on what had to be mended to read it.

    Raises:
        Refused: it is too large, or not a notebook's JSON.
    """
    if len(raw) > MAX_NOTEBOOK_BYTES:
        raise Refused(f"the file is larger than {MAX_NOTEBOOK_BYTES // 1024**2} MiB")
    if not raw.strip(b"\0 \r\n\t"):
        raise Refused("the file is empty")
    for start, reason in _OTHERS:
        if raw.startswith(start):
            raise Refused(reason)
    text, remarks = _decode(raw)
    content, mended = _load(text)
    if isinstance(content, str):
        # A notebook as one JSON text: some programs save what they got from another as it came.
        content, mended = _load(content)
    if not isinstance(content, dict):
        raise Refused("the file is not a notebook")
    return content, remarks + mended


def _decode(raw: bytes) -> tuple[str, list[str]]:
    encoding: str = json.detect_encoding(raw)
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace")
        bad = text.count("�")
        if bad > sum(not char.isascii() for char in text) - bad:
            encoding, text = "Windows-1252", raw.decode("cp1252", "replace")
        else:
            encoding = "damaged UTF-8"
    else:
        encoding = {"utf-8": "", "utf-8-sig": ""}.get(encoding, encoding.upper())
    return text, [f"the file is not UTF-8, and was read as {encoding}"] if encoding else []


def _load(text: str) -> tuple[Any, list[str]]:
    try:
        return json.loads(text), []
    except RecursionError:
        raise Refused("the file is not valid JSON: it is nested too deeply") from None
    except json.JSONDecodeError as error:
        problem = error
    except ValueError:
        raise Refused("the file is not valid JSON: it holds a number that is too long") from None
    try:
        content, _ = _LENIENT.raw_decode(_STRING_OR_COMMA.sub(lambda found: found[1] or "", text).lstrip())
    except (ValueError, RecursionError):
        raise Refused(_why(text, problem)) from None
    return content, [f"the file is not valid JSON (line {problem.lineno}), and was mended"]


def _why(text: str, error: json.JSONDecodeError) -> str:
    """What is wrong with a text that isn't JSON, in words that help."""
    conflict = _CONFLICT.search(text)
    if conflict:
        return f"the file holds a Git conflict (line {text.count(chr(10), 0, conflict.start()) + 1})"
    if text.lstrip().startswith("<"):
        return "the file is a web page, not a notebook"
    if not text[error.pos :].strip() or error.msg.startswith("Unterminated string"):
        return f"the file is not valid JSON: it breaks off in line {text.count(chr(10)) + 1}, and was not saved whole"
    return f"the file is not valid JSON (line {error.lineno})"


def clean(content: dict[str, Any]) -> NotebookNode:
    """A notebook with only what grading needs: cell types, sources, attached pictures, and nbgrader's cell ids.

    Raises:
        Refused: the content isn't a notebook's.
    """
    cells = content.get("cells")
    if cells is None and isinstance(content.get("worksheets"), list):
        cells = [
            cell for sheet in content["worksheets"] if isinstance(sheet, dict) for cell in as_list(sheet.get("cells"))
        ]
    if not isinstance(cells, list):
        raise Refused("the file is not a notebook: it has no cells")
    if len(cells) > MAX_CELLS:
        raise Refused(f"the notebook has {len(cells):,} cells, more than {MAX_CELLS:,}")
    return notebook_of([_clean_cell(cell, index) for index, cell in enumerate(cells)])


def notebook_of(cells: list[NotebookNode], **metadata: Any) -> NotebookNode:
    """A notebook of cells."""
    return NotebookNode(nbformat=4, nbformat_minor=5, metadata=NotebookNode(metadata), cells=cells)


def as_list(value: Any) -> list[Any]:
    """A value if it is a list; else an empty one."""
    return value if isinstance(value, list) else []


def _clean_cell(cell: Any, index: int) -> NotebookNode:
    if not isinstance(cell, dict):
        raise Refused(f"cell {index + 1} is not a cell")
    source = cell.get("source", cell.get("input", "")) or ""
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if not isinstance(source, str):
        raise Refused(f"cell {index + 1} has no text")
    if len(source) > MAX_CELL_CHARACTERS:
        raise Refused(f"cell {index + 1} has more than {MAX_CELL_CHARACTERS:,} characters")
    # Lone surrogates are legal in JSON, but no kernel or file takes them.
    source = source.encode("utf-8", errors="replace").decode().replace("\r\n", "\n")
    kind = cell.get("cell_type") if cell.get("cell_type") in ("code", "markdown") else "raw"
    # nbformat's own constructors check each cell against its schema, which costs more than all else here.
    cleaned: NotebookNode = nbformat.from_dict(
        {"id": f"cell-{index}", "cell_type": kind, "metadata": {}, "source": source}
    )
    if kind == "code":
        cleaned.update(outputs=[], execution_count=None)
    elif "attachments" in cell:
        pictures, names = safe.attachments(cell["attachments"], f"cell-{index}")
        cleaned.update(attachments=pictures)
        cleaned.metadata["names"] = names
    metadata = cell.get("metadata")
    grader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = grader.get("grade_id") if isinstance(grader, dict) else None
    if isinstance(grader, dict) and isinstance(grade_id, str):
        cleaned.metadata["nbgrader"] = {"grade_id": grade_id}
        cleaned.metadata["claims"] = [*(bool(grader.get(claim)) for claim in CLAIMS), repr(grader.get("points"))]
    return cleaned
