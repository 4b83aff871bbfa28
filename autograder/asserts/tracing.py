"""Run a test cell once on the instructor's solution, noting of each part of it what kind of value it has."""

from __future__ import annotations

import ast
import copy
from dataclasses import dataclass, field
from typing import Any

from autograder.asserts.plain import is_plain

TRACER = "_traced"
_FIXED = (int, float, complex, str, bytes, bool, type(None), frozenset, range)


@dataclass
class Seen:
    """What was seen of the values of one expression.

    Attributes:
        plain: whether all were plain data.
        fixed: whether none can be changed.
        code: whether all were functions, classes or modules.
        kinds: the names of their types.
    """

    plain: bool = True
    fixed: bool = True
    code: bool = True
    kinds: set[str] = field(default_factory=set)


def _is_code(value: Any) -> bool:
    return (callable(value) and hasattr(value, "__name__")) or type(value).__name__ == "module"


def _is_fixed(value: Any) -> bool:
    return isinstance(value, _FIXED) or (type(value) is tuple and all(map(_is_fixed, value)))


class Trace:
    """What was seen of each expression of a program, by its number."""

    def __init__(self) -> None:
        self._seen: dict[int, Seen] = {}

    def __call__(self, number: int, value: Any) -> Any:
        """Note a value, and pass it on."""
        seen = self._seen.setdefault(number, Seen())
        seen.plain = seen.plain and is_plain(value)
        seen.fixed = seen.fixed and _is_fixed(value)
        seen.code = seen.code and _is_code(value)
        seen.kinds.add(type(value).__name__)
        return value

    def of(self, node: ast.expr) -> Seen:
        """What was seen of an expression; of one that never ran, the best."""
        return self._seen.get(getattr(node, "number", -1)) or Seen()


def number(program: list[ast.stmt]) -> None:
    """Give every expression of a program a number."""
    count = 0
    for statement in program:
        for node in ast.walk(statement):
            if isinstance(node, ast.expr):
                node.number = count  # type: ignore[attr-defined]
                count += 1


def traced(program: list[ast.stmt]) -> ast.Module:
    """A program that does the same, and tells the tracer."""
    body: list[ast.stmt] = [_Tracer().visit(copy.deepcopy(statement)) for statement in program]
    return ast.fix_missing_locations(ast.Module(body, []))


class _Tracer(ast.NodeTransformer):
    def visit(self, node: ast.AST) -> Any:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super":
            return node
        for name in ("annotation", "returns"):
            kept = getattr(node, name, None)
            if kept is not None:
                setattr(node, name, None if name == "returns" or isinstance(node, ast.arg) else ast.Constant(0))
        seen = getattr(node, "number", None)
        self.generic_visit(node)
        loads = isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
        unwrapped = ast.Starred | ast.Slice | ast.FormattedValue | ast.JoinedStr | ast.Constant | ast.Yield | ast.Await
        if seen is None or not loads or not isinstance(node, ast.expr) or isinstance(node, unwrapped):
            return node
        return ast.Call(ast.Name(TRACER, ast.Load()), [ast.Constant(seen), node], [])
