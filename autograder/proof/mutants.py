"""Mutants of a solution: small changes that a good test must notice."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_SWAPS: dict[type, type] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Pow: ast.Mult,
    ast.Mod: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Lt: ast.GtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
_REGION = re.compile(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", re.DOTALL)


@dataclass(frozen=True)
class Mutant:
    """A changed solution.

    Attributes:
        change: "before → after", the changed line in both versions.
        source: the whole cell.
    """

    change: str
    source: str


def mutants(source: str) -> list[Mutant]:
    """All single changes of operators, constants and statements within a cell's solution regions."""
    tree = ast.parse(source)
    lines = _solution_lines(source)
    found: dict[str, Mutant] = {}
    for position, node in enumerate(ast.walk(tree)):
        if getattr(node, "lineno", None) not in lines:
            continue
        for variant in range(_variants(node)):
            mutant = _mutant(tree, position, variant)
            if mutant is not None:
                found.setdefault(mutant.source, mutant)
    return list(found.values())


def _solution_lines(source: str) -> set[int]:
    regions = [
        (source[: m.start(1)].count("\n") + 1, source[: m.end(1)].count("\n") + 1) for m in _REGION.finditer(source)
    ]
    if not regions:
        return set(range(1, source.count("\n") + 2))
    return {line for first, last in regions for line in range(first, last + 1)}


def _variants(node: ast.AST) -> int:
    if isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign | ast.Return):
        return 1 + isinstance(node, ast.AugAssign)
    if isinstance(node, ast.Compare):
        return len(node.ops)
    if isinstance(node, ast.Constant):
        return int(isinstance(node.value, bool | int | float | str))
    if isinstance(node, ast.Call):
        return len(node.keywords)
    return int(isinstance(node, ast.UnaryOp | ast.Assign | ast.Expr | ast.If))


def _mutant(tree: ast.Module, position: int, variant: int) -> Mutant | None:
    changed = copy.deepcopy(tree)
    nodes = list(ast.walk(changed))
    node = nodes[position]
    statement = next(s for s in _statements_around(changed, node))
    before = _first_line(statement)
    replacement = _change(node, variant)
    if replacement is None:
        return None
    if replacement is not node:
        _replace(changed, node, replacement)
    after = _first_line(statement if replacement is node or node is not statement else replacement)
    ast.fix_missing_locations(changed)
    return Mutant(f"{before} → {after}", ast.unparse(changed) + "\n")


def _change(node: ast.AST, variant: int) -> ast.AST | None:
    """The changed node: `node` itself, changed in place, or another in its stead; None for no change."""
    if isinstance(node, ast.BinOp | ast.BoolOp) or (isinstance(node, ast.AugAssign) and variant == 0):
        swap = _SWAPS.get(type(node.op))
        if swap is None:
            return None
        node.op = swap()
        return node
    if isinstance(node, ast.Compare):
        swap = _SWAPS.get(type(node.ops[variant]))
        if swap is None:
            return None
        node.ops[variant] = swap()
        return node
    if isinstance(node, ast.Constant):
        return ast.copy_location(ast.Constant(_other(node.value)), node)
    if isinstance(node, ast.UnaryOp):
        return node.operand
    if isinstance(node, ast.If):
        node.test = ast.UnaryOp(ast.Not(), node.test)
        return node
    if isinstance(node, ast.Call):
        del node.keywords[variant]
        return node
    if isinstance(node, ast.Return):
        if node.value is None or (isinstance(node.value, ast.Constant) and node.value.value is None):
            return None
        node.value = ast.Constant(None)
        return node
    is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return None if is_docstring else ast.copy_location(ast.Pass(), node)


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    return value + "x" if isinstance(value, str) else value + 1


def _statements_around(tree: ast.AST, node: ast.AST) -> Iterator[ast.stmt]:
    """The statements that hold a node, the innermost first."""
    for child in ast.iter_child_nodes(tree):
        if any(inner is node for inner in ast.walk(child)):
            yield from _statements_around(child, node) if child is not node else ()
            if isinstance(child, ast.stmt):
                yield child


def _replace(tree: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
            elif isinstance(value, list) and any(item is old for item in value):
                setattr(parent, name, [new if item is old else item for item in value])


def _first_line(statement: ast.AST) -> str:
    return ast.unparse(statement).splitlines()[0]
