"""What the names in a test cell are: the libraries', the lesson's, or the student's."""

from __future__ import annotations

import ast
import builtins
import importlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from autograder.asserts.trusted import may_call


@dataclass(frozen=True)
class Source:
    """A code cell of the instructor's notebook, as pure Python.

    Attributes:
        text: magics already turned into calls.
        solution: whether it is the student's to fill in.
        locked: whether students can't change it.
    """

    text: str
    grade_id: str = ""
    solution: bool = False
    locked: bool = False
    graded: bool = False

    @property
    def body(self) -> list[ast.stmt]:
        """Its statements; none, where it isn't Python."""
        try:
            return ast.parse(self.text).body
        except (SyntaxError, ValueError):
            return []


@dataclass
class Names:
    """The names of a notebook, as a test cell finds them. What is in none of these is the student's.

    Attributes:
        paths: of names of libraries, where they lead: "np" to "numpy".
        helpers: functions and classes that the lesson defines.
        given: data of locked cells.
        foreign: what comes from modules that the judge doesn't know.
        bound: all names that the notebook binds.
    """

    paths: dict[str, str] = field(default_factory=dict)
    helpers: dict[str, ast.stmt] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)
    foreign: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)

    @classmethod
    def before(cls, cells: list[Source]) -> Names:
        """The names that some cells bind, the last binding counting."""
        names = cls()
        students: set[str] = set()
        for cell in cells:
            names._add(cell, students)
        for name in students:
            names.helpers.pop(name, None)
            names.given.discard(name)
        return names

    def _add(self, cell: Source, students: set[str]) -> None:
        for statement in cell.body:
            imported = paths_of(statement)
            for name in bound_by(statement):
                self._forget(name)
                self.bound.add(name)
                if name in imported:
                    self.paths[name] = imported[name]
                elif isinstance(statement, ast.Import | ast.ImportFrom):
                    self.foreign.add(name)
                elif cell.solution:
                    students.add(name)
                elif isinstance(statement, ast.FunctionDef | ast.ClassDef):
                    self.helpers[name] = statement
                elif cell.locked:
                    self.given.add(name)
                else:
                    students.add(name)

    def _forget(self, name: str) -> None:
        self.paths.pop(name, None)
        self.helpers.pop(name, None)
        self.given.discard(name)
        self.foreign.discard(name)


def paths_of(statement: ast.stmt) -> dict[str, str]:
    """What an import binds to parts of libraries that the judge knows, by name."""
    found: dict[str, str] = {}
    for node in [statement] if isinstance(statement, ast.Import | ast.ImportFrom) else _inner(statement):
        if isinstance(node, ast.Import):
            for alias in node.names:
                path = alias.name if alias.asname else alias.name.split(".")[0]
                found[alias.asname or path] = path
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [(alias.name, alias.asname or alias.name) for alias in node.names]
            if names == [("*", "*")]:
                names = [(name, name) for name in _public(node.module)]
            found.update({bound: f"{node.module}.{name}" for name, bound in names})
    return {name: path for name, path in found.items() if may_call(path)}


def _inner(statement: ast.stmt) -> Iterator[ast.stmt]:
    if isinstance(statement, ast.Try | ast.If | ast.With):
        yield from (node for node in ast.walk(statement) if isinstance(node, ast.Import | ast.ImportFrom))


def _public(module: str) -> list[str]:
    if not may_call(module):
        return []
    try:
        found = importlib.import_module(module)
    except Exception:  # not installed, or broken: nothing of it is known
        return []
    return list(getattr(found, "__all__", None) or [name for name in vars(found) if not name.startswith("_")])


def bound_by(statement: ast.stmt) -> set[str]:
    """The names that a statement binds in the scope in which it stands."""
    found: set[str] = set()
    for node in _own_scope(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
            found.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.ExceptHandler):
            found.update([node.name] if node.name else [])
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.asname or alias.name.split(".")[0] for alias in node.names]
            star = node.module or "" if isinstance(node, ast.ImportFrom) and "*" in names else None
            found.update(names if star is None else _public(star))
        elif isinstance(node, ast.Global | ast.Nonlocal):
            found.update(node.names)
    return found


def _own_scope(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
        return
    if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
        return
    for child in ast.iter_child_nodes(node):
        yield from _own_scope(child)


def loaded(node: ast.AST) -> set[str]:
    """The names that are read anywhere in a piece of code."""
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}


def is_builtin(name: str) -> bool:
    """Whether a name is Python's own."""
    return hasattr(builtins, name)
