"""The authors' rules that can be checked by reading a lesson's cells."""

from __future__ import annotations

import ast
import re
from collections import Counter
from itertools import pairwise

from nbformat import NotebookNode

from autograder.contract.testcell import bound_names, hidden_lines, is_check, key_names_outside

MAX_CODE_LINES, MAX_PROSE_WORDS = 14, 100
# Functions that draw from the global generators, and those that seed them.
_DRAWS = re.compile(r"(rand|randn|randint|randperm|normal|bernoulli|multinomial|uniform|choice|random)(_like|_)?")
_SEEDS = ("manual_seed", "seed", "reseed")
_HEADING = re.compile(r"^(#{1,6}) +(.+)$", re.MULTILINE)
_IMAGE_WITHOUT_ALT = re.compile(r"!\[\s*\]\(|<img(?![^>]*\balt=)")


def lint(notebook: NotebookNode) -> list[str]:
    """The rules that a lesson breaks, each with the cell's name and the remedy."""
    problems = _lint_headings(notebook) + _lint_ids(notebook)
    solutions = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("solution")]
    answers = frozenset().union(*(bound_names(cell.source) for cell in solutions if cell.cell_type == "code"))
    for index, cell in enumerate(notebook.cells):
        name = cell.metadata.get("nbgrader", {}).get("grade_id") or f"cell {index + 1}"
        found = _lint_code(cell, answers) if cell.cell_type == "code" else _lint_prose(cell)
        problems += [f"{name}: {problem}" for problem in found]
    return problems


def _lint_headings(notebook: NotebookNode) -> list[str]:
    prose = "\n".join(
        re.sub(r"```.*?```", "", c.source, flags=re.DOTALL) for c in notebook.cells if c.cell_type == "markdown"
    )
    levels = [len(marks) for marks, _ in _HEADING.findall(prose)]
    problems = []
    if levels.count(1) != 1 or levels[0] != 1:
        problems.append("a lesson opens with its one `#` heading, and has no other")
    if any(deeper - level > 1 for level, deeper in pairwise(levels)):
        problems.append("a heading skips a level: go from `##` to `###`, not to `####`")
    return problems


def _lint_ids(notebook: NotebookNode) -> list[str]:
    ids = Counter(cell.metadata["nbgrader"]["grade_id"] for cell in notebook.cells if "nbgrader" in cell.metadata)
    return [
        f"grade_id {name!r} is used {count} times: give each cell its own" for name, count in ids.items() if count > 1
    ]


def _lint_prose(cell: NotebookNode) -> list[str]:
    problems = []
    words = len(re.sub(r"```.*?```|<[^>]*>|\|.*\|", "", cell.source, flags=re.DOTALL).split())
    if words > MAX_PROSE_WORDS and "<details>" not in cell.source:
        problems.append(f"{words} words in one cell: split it, one idea to a cell (at most {MAX_PROSE_WORDS})")
    if _IMAGE_WITHOUT_ALT.search(cell.source):
        problems.append("an image without a text alternative: write ![what it shows](…)")
    return problems


def _lint_code(cell: NotebookNode, answers: frozenset[str]) -> list[str]:
    try:
        tree = ast.parse(cell.source)
    except SyntaxError as error:
        return [] if cell.source.lstrip().startswith("%") else [f"not Python: {error}"]
    problems = []
    grader = cell.metadata.get("nbgrader", {})
    if not grader.get("grade") and not grader.get("solution") and len(cell.source.splitlines()) > MAX_CODE_LINES:
        problems.append(f"more than {MAX_CODE_LINES} lines of code: split the cell, one idea to each")
    if grader.get("grade") and not grader.get("solution"):
        problems += _lint_test(tree, cell.source) + _lint_draws(tree, cell.source, answers)
    return problems


def _lint_test(tree: ast.Module, source: str) -> list[str]:
    problems = []
    if any(isinstance(node, ast.Assert) for node in ast.walk(tree)):
        problems.append("an `assert` carries its answer into the student's kernel: use `check`")
    if not any(is_check(node) for node in ast.walk(tree)):
        problems.append("a test cell without `check` proves nothing")
    if "BEGIN HIDDEN TESTS" not in source:
        problems.append("a test cell with points needs hidden tests: what is visible can be copied")
    labels = [ast.unparse(node.args[0]) for node in ast.walk(tree) if is_check(node) and node.args]
    problems += [f"two checks are labelled {label}: give each its own" for label, n in Counter(labels).items() if n > 1]
    problems += [
        f"line {node.lineno}: check(label, actual, expected, hint=…) takes three values in this order"
        for node in ast.walk(tree)
        if is_check(node) and len(node.args) != 3
    ]
    problems += [
        f"line {name.lineno}: `{name.id}` begins with `expected`, and such names stay out of the student's kernel: "
        "use them only in statements that define `expected…`, and in a check's third value"
        for name in key_names_outside(tree)
    ]
    return problems


def _lint_draws(tree: ast.Module, source: str, answers: frozenset[str]) -> list[str]:
    """Hidden tests that draw after a student's code has run, which may have drawn numbers of its own."""
    problems, theirs = [], set(answers)
    hidden = hidden_lines(source)
    called = 0
    for statement in tree.body:
        if statement.lineno not in hidden:
            called = 0  # the region that follows is seeded anew
            continue
        calls = [node for node in ast.walk(statement) if isinstance(node, ast.Call)]
        names = {_last_name(call.func) for call in calls}
        if called and any(map(_draws, calls)):
            problems.append(
                f"line {statement.lineno}: it draws random numbers, but line {called} has run the student's code, "
                "which may draw some too: draw all inputs before, or from a generator of your own"
            )
        if names.intersection(_SEEDS):
            called = 0
        defined = statement.name if isinstance(statement, ast.FunctionDef | ast.ClassDef) else ""
        used = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
        if theirs & used:
            # What comes of the student's code, and functions that call it, are the student's too.
            theirs |= {defined} if defined else _targets(statement)
            called = called or (0 if defined or not calls else statement.lineno)
    return problems


def _last_name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _draws(call: ast.Call) -> bool:
    """Whether a call draws from a global generator."""
    own = any(keyword.arg == "generator" for keyword in call.keywords)
    return not own and bool(_DRAWS.fullmatch(_last_name(call.func)))


def _targets(statement: ast.stmt) -> set[str]:
    return {n.id for n in ast.walk(statement) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
