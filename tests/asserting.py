"""A test cell of asserts, tried three ways: as stock has it, and judged outside on what a kernel reports."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from autograder.asserts import planning
from autograder.asserts.evaluate import ENDED_BY_ERROR, judge_asserts
from autograder.asserts.trust import Rule
from autograder.contract import MIME

SEED = 7


def notebook(setup: str, solution: str, test: str) -> NotebookNode:
    """A notebook of three cells: the lesson's, the student's, the test."""
    kinds = [("setup", True, False, False), ("answer", False, True, False), ("test", True, False, True)]
    cells = []
    for (name, locked, is_solution, grade), source in zip(kinds, (setup, solution, test), strict=True):
        grader = {"grade_id": name, "locked": locked, "solution": is_solution, "grade": grade, "schema_version": 3}
        grader |= {"task": False} | ({"points": 1} if grade else {})
        cells.append(new_code_cell(source, metadata={"nbgrader": grader}))
    return new_notebook(cells=cells)


@lru_cache(maxsize=2048)
def rule(setup: str, solution: str, test: str) -> Rule:
    """By which rule the test is marked, the solution being the instructor's."""
    return planning.plan(notebook(setup, solution, test), SEED, {})["test"]


def stock_passes(setup: str, answer: str, test: str) -> bool:
    """Whether an answer passes the test itself, in one kernel."""
    names = _after(setup, answer)
    return _error(test, names) is None


def _after(*cells: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in cells:
        _error(cell, names)
    return names


def _error(cell: str, names: dict[str, Any]) -> BaseException | None:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(cell, "<cell>", "exec"), names)
    except BaseException as error:
        return error
    return None


@dataclass(frozen=True)
class Verdict:
    """The judge's: whether it passes, and the problem of the first assert that doesn't hold."""

    passes: bool
    problem: str = ""
    rows: tuple = ()


def outside(found: Rule, setup: str, answer: str) -> Verdict:
    """What the judge makes of an answer."""
    texts: list[str] = []
    names = _after(setup, answer)
    shell = InteractiveShell.instance()
    shell.display_pub.publish = lambda data, *args, **kwargs: texts.append(data.get(MIME, "null"))
    error = _error(found.program.kernel, names)
    reported = [row for text in texts for row in json.loads(text) or []]
    rows = judge_asserts(found.program, reported, ENDED_BY_ERROR if error else "")
    problem = next((row["problem"] for row in rows if not row["passed"]), "")
    return Verdict(not problem, problem, tuple(row["label"] for row in rows if not row["passed"]))
