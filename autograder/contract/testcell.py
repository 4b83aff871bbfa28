"""What is evidence and what is answer key in the source of a test cell.

A test cell calls `check(label, actual, expected, hint=…)`. Names that begin with `expected`,
the checks' third values and the hints are the answer key; all else runs on the student's work.
"""

from __future__ import annotations

import ast
import builtins
import random
import symtable
from collections.abc import Container, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from nbformat import NotebookNode

KEY_PREFIX = "expected"
CHECK = frozenset({"check"})  # the names of `check`, where a notebook doesn't say otherwise: `whose.py`
_HERE = "autograder.contract"  # where the kernel finds what a test cell needs
COLLECT = "_collect"  # what `check` is called in a student's kernel
GIVEN = "_given"  # where a test cell finds what the lesson gives: modules, helpers, builtins
# Builtins that are not looked up as other names are: the compiler knows `super`.
BUILTINS = frozenset(name for name in vars(builtins) if not name.startswith("_")) - {"super"}


def is_check(node: ast.AST, names: Container[str] = CHECK) -> TypeGuard[ast.Call]:
    """Whether a node is a call of `check`, by one of its names."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names


@lru_cache(maxsize=1024)
def has_checks(source: str, names: frozenset[str] = CHECK) -> bool:
    """Whether a cell calls `check`; False for what isn't Python."""
    try:
        return any(is_check(node, names) for node in ast.walk(ast.parse(source)))
    except SyntaxError:
        return False


def belongs_to_key(statement: ast.stmt) -> bool:
    """Whether a statement belongs to the answer key.

    It does if it defines a name that begins with `expected`, works on one
    (`expected_net.eval()`), or is a `with` or `for` block of such statements only.
    """
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return statement.name.startswith(KEY_PREFIX)
    if isinstance(statement, ast.Assign):
        return any(_is_key(target) for target in statement.targets)
    if isinstance(statement, ast.AnnAssign | ast.AugAssign):
        return _is_key(statement.target)
    if isinstance(statement, ast.With | ast.For):
        return all(belongs_to_key(inner) for inner in statement.body)
    return isinstance(statement, ast.Expr) and _is_key(statement.value)


def key_names_outside(tree: ast.AST) -> Iterator[ast.Name]:
    """The names of the answer key that are read where the student's kernel would need them."""
    for node in ast.iter_child_nodes(tree):
        if is_check(node):
            for part in node.args[:2]:
                yield from (n for n in ast.walk(part) if isinstance(n, ast.Name) and _is_key(n))
        elif isinstance(node, ast.stmt) and belongs_to_key(node):
            continue
        elif isinstance(node, ast.Name) and _is_key(node):
            yield node
        else:
            yield from key_names_outside(node)


def _is_key(node: ast.expr) -> bool:
    """Whether an expression is a name of the key, or an attribute, item or call of one."""
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute | ast.Subscript | ast.Starred):
            node = node.value
        elif isinstance(node, ast.Tuple | ast.List):
            return any(_is_key(item) for item in node.elts)
        else:
            return False
    return node.id.startswith(KEY_PREFIX)


def is_locked(cell: NotebookNode) -> bool:
    """Whether a cell is the lesson's own, which students can't change, and not a test."""
    grader = cell.metadata.get("nbgrader", {})
    marks = [bool(grader.get(mark, False)) for mark in ("locked", "grade", "solution", "task")]
    return bool(cell.cell_type == "code") and marks == [True, False, False, False]


def is_judged(cell: NotebookNode, names: frozenset[str] = CHECK) -> bool:
    """Whether the judge decides on a cell: an autograded test cell that calls `check`, by one of its names."""
    grader = cell.metadata.get("nbgrader", {})
    is_test = grader.get("grade", False) and not grader.get("solution", False)
    return bool(cell.cell_type == "code" and is_test and has_checks(cell.source, names))


def seed_of(seed: int, grade_id: str) -> int:
    """The seed of one test cell, from the assignment's seed."""
    return random.Random(f"{seed}/{grade_id}").randrange(2**31)


def hidden_lines(source: str) -> set[int]:
    """The numbers of a cell's lines that are hidden tests."""
    hidden, inside = set(), False
    for number, line in enumerate(source.splitlines(), start=1):
        inside = "BEGIN HIDDEN TESTS" in line or (inside and "END HIDDEN TESTS" not in line)
        if inside:
            hidden.add(number)
    return hidden


@lru_cache(maxsize=1024)
def for_student(
    source: str,
    seed: int,
    given: frozenset[str] = frozenset(),
    own: frozenset[str] = frozenset(),
    names: frozenset[str] = CHECK,
) -> str:
    """A test cell as it is sent to a student's kernel: from a known state, seeded, and without the answer key.

    It is seeded again where its hidden tests begin, so that the random numbers that a student's
    code drew before don't change their inputs. Each check keeps its label and its actual value,
    wrapped so that an error in computing it is that check's alone. Builtins and the lesson's names
    are what the lesson gives, whatever other cells have bound them to.

    Args:
        source: the cell's text.
        seed: of its random numbers.
        given: the names that are the lesson's: what its locked cells bind, and builtins.
        own: the names that the student's answer to this exercise binds.
        names: of `check`.
    """
    body = _WithoutKey(names).visit(_seeded(source, seed)).body
    lessons = _FromTheLesson(given - _names_bound_anywhere(source))
    body = [lessons.visit(statement) for statement in body]
    frame = ast.parse(
        f"{_begin(own)}\nfrom {_HERE}.check import Evidence, reseed\nfrom {_HERE}.names import given as {GIVEN}\n"
        f"with Evidence() as {COLLECT}:\n    reseed({seed})"
    )
    block = frame.body[-1]
    assert isinstance(block, ast.With)
    block.body += body
    return ast.unparse(ast.fix_missing_locations(frame)) + "\n"


@lru_cache(maxsize=256)
def for_locked(source: str) -> str:
    """A locked cell that isn't a test, as it is run: from a known state, and what it binds is taken note of.

    A cell that isn't Python alone (`%matplotlib inline`) is run as it stands.
    """
    bound = bound_names(source)
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    start = ast.parse(_begin()).body
    end = ast.parse(f"_state.end_locked_cell({', '.join(map(repr, sorted(bound)))})").body
    # What stands last is displayed.
    place = len(tree.body) - (bool(tree.body) and isinstance(tree.body[-1], ast.Expr))
    future = [s for s in tree.body[:place] if isinstance(s, ast.ImportFrom) and s.module == "__future__"]
    rest = [statement for statement in tree.body[:place] if statement not in future]
    tree.body = [*future, *start, *rest, *end, *tree.body[place:]]
    return ast.unparse(tree) + "\n"


def for_answer(source: str) -> str:
    """A student's answer as it is run: from a known state too. Text that isn't Python alone is run as it stands."""
    try:
        first = next(iter(ast.parse(source).body), None)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return source
    if isinstance(first, ast.ImportFrom) and first.module == "__future__":
        return source
    return f"{_begin(bound_names(source), 'answer')}\n{source}"


def _begin(own: frozenset[str] = frozenset(), what: str = "cell") -> str:
    return f"from {_HERE} import state as _state; _state.begin_{what}({', '.join(map(repr, sorted(own)))})"


@lru_cache(maxsize=1024)
def bound_names(source: str) -> frozenset[str]:
    """The names that a cell binds at its top level; none for what isn't Python alone."""
    try:
        table = symtable.symtable(source, "cell", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    return frozenset(symbol.get_name() for symbol in table.get_symbols() if _is_bound(symbol))


def _is_bound(symbol: symtable.Symbol) -> bool:
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_parameter()


def _names_bound_anywhere(source: str) -> frozenset[str]:
    """The names that a cell binds in any of its scopes."""
    names, tables = set(), [symtable.symtable(source, "cell", "exec")]
    while tables:
        table = tables.pop()
        tables += table.get_children()
        names |= {symbol.get_name() for symbol in table.get_symbols() if _is_bound(symbol)}
    return frozenset(names)


def for_reference(source: str, seed: int, hidden: Container[int] = (), names: frozenset[str] = CHECK) -> str:
    """A test cell as the judge runs it on the instructor's solution.

    It is seeded as the student's, and the key's own statements and values are set apart from
    the random numbers of the rest. Checks on the lines in `hidden` are marked as such.
    """
    tree = ast.fix_missing_locations(_KeyAside(hidden, names).visit(_seeded(source, seed)))
    start = f"{_begin()}\nfrom {_HERE}.check import reseed\nreseed({seed})\n{' = '.join(sorted(names))} = _recorder"
    return f"{start}\n{ast.unparse(tree)}\n"


def _seeded(source: str, seed: int) -> ast.Module:
    """A cell's syntax tree, with a new seed at the first statement of each hidden region."""
    tree, hidden = ast.parse(source), hidden_lines(source)
    body: list[ast.stmt] = []
    was_hidden = False
    for statement in tree.body:
        is_hidden = statement.lineno in hidden
        if is_hidden and not was_hidden:
            body += ast.parse(f"reseed({seed + 1 + len(body)})").body
        body.append(statement)
        was_hidden = is_hidden
    tree.body = body
    return tree


def _late(value: ast.expr) -> ast.Lambda:
    return ast.Lambda(ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[]), value)


class _WithoutKey(ast.NodeTransformer):
    def __init__(self, names: Container[str]) -> None:
        self.names = names

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if not is_check(node, self.names):
            return self.generic_visit(node)
        return ast.Call(ast.Name(COLLECT, ast.Load()), [node.args[0], _late(node.args[1])], [])

    def generic_visit(self, node: ast.AST) -> ast.AST:
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if isinstance(statements, list):
                kept = [s for s in statements if not (isinstance(s, ast.stmt) and belongs_to_key(s))]
                required = field == "body" and not isinstance(node, ast.Module)
                setattr(node, field, kept or ([ast.Pass()] if required else []))
        return super().generic_visit(node)


class _FromTheLesson(ast.NodeTransformer):
    """Reads names from where the lesson's own are kept."""

    def __init__(self, names: Container[str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if isinstance(node.ctx, ast.Load) and node.id in self.names:
            return ast.Attribute(ast.Name(GIVEN, ast.Load()), node.id, ast.Load())
        return node


class _KeyAside(ast.NodeTransformer):
    def __init__(self, hidden: Container[int], names: Container[str]) -> None:
        self.hidden, self.names = hidden, names

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.stmt) and belongs_to_key(node):
            aside = ast.parse("with _recorder.aside():\n    pass").body[0]
            assert isinstance(aside, ast.With)
            aside.body = [node]
            return aside
        visited: ast.AST = super().visit(node)
        return visited

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if not is_check(node, self.names):
            return self.generic_visit(node)
        label, actual, expected = node.args
        hidden = ast.keyword("hidden", ast.Constant(node.lineno in self.hidden))
        return ast.Call(node.func, [label, _late(actual), _late(expected)], [*node.keywords, hidden])
