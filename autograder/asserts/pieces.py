"""What splitting a test is made of: its reported parts, and small questions about code."""

from __future__ import annotations

import ast
import copy
from dataclasses import dataclass
from typing import Any

from autograder.asserts.trusted import RAISERS

REPORT = "_report"


class Unsplit(Exception):
    """A part of a test that can't be evaluated outside; the message says why."""


@dataclass
class Probe:
    """A part of the test that the kernel evaluates.

    Attributes:
        kind: "value", "own" (a value that the test itself made, and the student's code was given), "call" or "step".
        way: the builtin that the test applies to it, which may be applied in the kernel.
        weak: whether it is no value of the student's, but what the kernel says about an object.
        always: whether it is evaluated whenever the expression around it is.
    """

    number: int
    node: ast.expr | ast.stmt
    kind: str = "value"
    way: str = ""
    weak: bool = False
    always: bool = True


def late(body: ast.expr) -> ast.Lambda:
    """An expression that is evaluated when it is called."""
    return ast.Lambda(ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[]), body)


def last_name(func: ast.expr) -> str:
    """The last part of what a function is called."""
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def report_call(method: str, *arguments: ast.expr) -> ast.Call:
    """A call of the reporter, or of what stands for it in the judge."""
    return ast.Call(ast.Attribute(ast.Name(REPORT, ast.Load()), method, ast.Load()), list(arguments), [])


def is_assertion(func: ast.expr) -> bool:
    """Whether a function, by its name, raises where something does not hold."""
    name = last_name(func)
    return name.startswith("assert") or name in ("ok_", "eq_", "fail") or name in RAISERS


def has_asserts(node: ast.AST) -> bool:
    """Whether a piece of code asserts anything."""
    calls = [part.func for part in ast.walk(node) if isinstance(part, ast.Call)]
    return any(isinstance(part, ast.Assert) for part in ast.walk(node)) or any(map(is_assertion, calls))


def is_quiet(node: ast.AST) -> bool:
    """Whether evaluating something changes nothing."""
    parts = (ast.Name, ast.Attribute, ast.Subscript, ast.Constant, ast.expr_context, ast.UnaryOp, ast.unaryop)
    return all(isinstance(part, parts) for part in ast.walk(node))


def short(node: ast.AST) -> str:
    """Code in a few words."""
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 60 else text[:59] + "…"


class Copy:
    """Copies a tree, node by node."""

    def visit(self, node: ast.AST) -> Any:
        """A copy of a node."""
        return self.copied(node)

    def copied(self, node: ast.AST) -> ast.AST:
        """A copy of a node whose children are visited."""
        copied = copy.copy(node)
        for name, value in ast.iter_fields(node):
            if isinstance(value, list):
                setattr(copied, name, [self.visit(v) if isinstance(v, ast.AST) else v for v in value])
            elif isinstance(value, ast.AST):
                setattr(copied, name, self.visit(value))
        return copied


class Native(Copy):
    """A copy of an expression in which probes report as they are evaluated."""

    def __init__(self, at: dict[int, Probe]) -> None:
        self.at = at

    def visit(self, node: ast.AST) -> Any:
        """A copy of a node, or its report."""
        found = self.at.get(id(node))
        return self.copied(node) if found is None else self.probe(found)

    @staticmethod
    def probe(probe: Probe) -> ast.Call:
        """The report of one probe."""
        node = copy.deepcopy(probe.node)
        assert isinstance(node, ast.expr)  # statements are steps, which report themselves
        ways = [ast.Name(probe.way, ast.Load())] if probe.way else []
        method = probe.kind if probe.kind in ("call", "iterated") else "value"
        return report_call(method, ast.Constant(probe.number), late(node), *ways)
