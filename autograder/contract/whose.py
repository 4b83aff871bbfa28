"""Whose `check` a notebook calls: the contract's, or another of the same name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from autograder.contract.testcell import CHECK, bound_names

if TYPE_CHECKING:
    from nbformat import NotebookNode

MODULES = frozenset({"autograder.contract.check", "course.check"})
_MAGIC = re.compile(r"^(\s*)[%!].*$", re.MULTILINE)
_RUN = re.compile(r"^\s*%(run|load)\b", re.MULTILINE)


def checks_of(cells: Iterable[NotebookNode]) -> frozenset[str]:
    """The names by which the instructor's notebook calls the contract's `check`; none, where that is another's.

    They are those that it imports, less what it binds again outside an answer. Where nothing at all
    says what `check` is, it can come from what nbgrader puts before the notebook, and is ours.
    """
    ours: set[str] = set()
    others: set[str] = set()
    in_answers: set[str] = set()
    anything = False  # whether names may come from where they can't be seen
    for cell in cells:
        if cell.cell_type != "code":
            continue
        text = _MAGIC.sub(r"\1pass", cell.source)
        imported, star = _imported(text)
        ours |= imported
        anything |= star or bool(_RUN.search(cell.source))
        is_answer = cell.metadata.get("nbgrader", {}).get("solution", False)
        (in_answers if is_answer else others).update(bound_names(text) - imported)
    if ours:
        return frozenset(ours - others)
    return frozenset() if anything else CHECK - others - in_answers


def _imported(text: str) -> tuple[frozenset[str], bool]:
    """The names under which a cell imports the contract's `check`, and whether it imports all of another module."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset(), False
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    found = [
        alias.asname or "check"
        for node in imports
        for alias in node.names
        if node.module in MODULES and not node.level and alias.name in ("check", "*")
    ]
    star = any(alias.name == "*" and node.module not in MODULES for node in imports for alias in node.names)
    return frozenset(found), star
