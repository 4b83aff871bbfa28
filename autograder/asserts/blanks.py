"""Leave out of the kernel's part of a test what only the judge needs: the expected values in a table of cases."""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Container

_LITERAL = (ast.Constant, ast.Tuple, ast.List, ast.Dict, ast.Set, ast.UnaryOp, ast.unaryop, ast.Load)


def tables_in_place(body: list[ast.stmt], later: Container[str]) -> list[ast.stmt]:
    """A test in which a table of literals, named once and gone through once, stands where it is gone through."""
    names = [node for statement in body for node in ast.walk(statement) if isinstance(node, ast.Name)]
    count = Counter(node.id for node in names)
    gone_through = {id(name) for statement in body for name in _gone_through(statement)}
    tables: dict[str, ast.expr] = {}
    for statement in body:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and _is_literal(statement.value):
            (target,) = statement.targets
            if not isinstance(target, ast.Name):
                continue
            once = count[target.id] == 2 and target.id not in later
            if once and any(node.id == target.id and id(node) in gone_through for node in names):
                tables[target.id] = statement.value
    put = _Put(tables)
    return [put.visit(s) for s in body if not (isinstance(s, ast.Assign) and s.value in tables.values())]


def _gone_through(statement: ast.stmt) -> list[ast.Name]:
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return []
    sources = [node.iter for node in ast.walk(statement) if isinstance(node, ast.For | ast.comprehension)]
    found = []
    for source in sources:
        parts = [source]
        if isinstance(source, ast.Call):
            parts = [*source.args, source.func.value] if isinstance(source.func, ast.Attribute) else source.args
        found += [part for part in parts if isinstance(part, ast.Name)]
    return found


def _is_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Tuple | ast.List | ast.Dict) and all(isinstance(n, _LITERAL) for n in ast.walk(node))


class _Put(ast.NodeTransformer):
    def __init__(self, tables: dict[str, ast.expr]) -> None:
        self.tables = tables

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return copy.deepcopy(self.tables[node.id]) if node.id in self.tables else node


def blanked(target: ast.expr, source: ast.expr, used: Container[str]) -> ast.expr:
    """What a loop goes through, without those parts of literals that are bound to names that aren't used."""
    source = copy.copy(source)
    if isinstance(source, ast.List | ast.Tuple):
        source.elts = [_value(target, part, used) for part in source.elts]
    elif isinstance(source, ast.Call) and isinstance(target, ast.Tuple):
        source.args = [*source.args]
        name = source.func.id if isinstance(source.func, ast.Name) else ""
        if name == "zip" and len(target.elts) == len(source.args):
            source.args = [blanked(t, part, used) for t, part in zip(target.elts, source.args, strict=True)]
        elif name == "enumerate" and len(target.elts) == 2 and source.args:
            source.args[0] = blanked(target.elts[1], source.args[0], used)
        elif isinstance(source.func, ast.Attribute) and source.func.attr == "items" and len(target.elts) == 2:
            source.func = _without_values(source.func, target.elts[1], used)
    return source


def _without_values(func: ast.Attribute, target: ast.expr, used: Container[str]) -> ast.Attribute:
    table = func.value
    if not isinstance(table, ast.Dict):
        return func
    func = copy.copy(func)
    func.value = ast.Dict(table.keys, [_value(target, value, used) for value in table.values])
    return func


def _value(target: ast.expr, value: ast.expr, used: Container[str]) -> ast.expr:
    if isinstance(target, ast.Name):
        return value if target.id in used else ast.Constant(None)
    if not isinstance(target, ast.Tuple) or not isinstance(value, ast.Tuple | ast.List):
        return value
    starred = any(isinstance(part, ast.Starred) for part in [*target.elts, *value.elts])
    if starred or len(target.elts) != len(value.elts):
        return value
    parts = [_value(t, part, used) for t, part in zip(target.elts, value.elts, strict=True)]
    return ast.Tuple(parts, ast.Load())
