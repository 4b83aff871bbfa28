"""Split a test cell in two: what the student's kernel evaluates and reports, and what the judge makes of it.

Both are programs of the cell's own shape. Where the kernel's says `report.value(3, lambda: f(2))`, the judge's says
`report.value(3)` and gets what was reported. Each assert, operator, and call of a library around it stands in the
judge's alone.
"""

from __future__ import annotations

import ast
import copy
from dataclasses import dataclass, field

from autograder.asserts.blanks import tables_in_place
from autograder.asserts.expressions import Expressions
from autograder.asserts.names import Names, bound_by, loaded, paths_of
from autograder.asserts.pieces import (
    Native,
    Probe,
    Unsplit,
    has_asserts,
    is_assertion,
    last_name,
    late,
    report_call,
    short,
)
from autograder.asserts.tracing import Trace
from autograder.asserts.trusted import RAISERS, draws, seeds

MAX_PASSES = 60


@dataclass
class Split:
    """The two programs.

    Attributes:
        kernel, judge: their statements.
        probes: the parts that are reported.
        labels: the lines of the asserts, in order.
        imports: the names of libraries that the judge needs, with where they lead.
        given: the names of the lesson's own data that the judge needs.
    """

    kernel: list[ast.stmt]
    judge: list[ast.stmt]
    probes: list[Probe]
    labels: list[ast.stmt]
    imports: dict[str, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)


def prepare(body: list[ast.stmt], names: Names, later: set[str]) -> list[ast.stmt]:
    """The whole program of a test cell: the lesson's helpers that it needs, and its own statements.

    Raises:
        Unsplit: something in it isn't known here.
    """
    body = tables_in_place(body, later)
    needed, helpers = set().union(*map(loaded, body)), {}
    own = set().union(*map(bound_by, body))
    while more := [name for name in names.helpers if name in needed and name not in helpers and name not in own]:
        for name in more:
            helpers[name] = names.helpers[name]
            needed |= loaded(helpers[name])
    in_order = [helpers[name] for name in names.helpers if name in helpers]
    program = [*map(copy.deepcopy, in_order), *map(copy.deepcopy, body)]
    unknown = (ast.Match, ast.AsyncFor, ast.AsyncWith, ast.AsyncFunctionDef, ast.Await, ast.NamedExpr, ast.TryStar)
    for statement in program:
        for node in ast.walk(statement):
            if isinstance(node, unknown):
                raise Unsplit(f"`{type(node).__name__}` in the test is not known to the grader")
            if isinstance(node, ast.ImportFrom) and node.module == "__future__":
                raise Unsplit("an import from __future__ in the test")
    return [_Calls().visit(statement) for statement in program]


class _Calls(ast.NodeTransformer):
    """`assert_raises(E, f, x)` as `assert_raises(E, lambda: f(x))`."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in ("dir", "locals", "vars") and not node.args:
            # Within a function, and each reported part is in one, these would ask for its own names.
            text = "sorted(globals())" if node.func.id == "dir" else "globals()"
            return ast.copy_location(ast.parse(text, mode="eval").body, node)
        at = 2 if "egex" in last_name(node.func) else 1
        if last_name(node.func) not in RAISERS or len(node.args) <= at or isinstance(node.args[at], ast.Lambda):
            return node
        call = ast.Call(node.args[at], node.args[at + 1 :], [k for k in node.keywords if k.arg != "match"])
        kept = [k for k in node.keywords if k.arg == "match"]
        return ast.copy_location(ast.Call(node.func, [*node.args[:at], late(call)], kept), node)


class Splitter(Expressions):
    """Splits one program. It is gone through again and again until what is live no longer grows."""

    def __init__(self, program: list[ast.stmt], names: Names, trace: Trace, later: set[str], judge_draws: bool) -> None:
        super().__init__(program, names, trace, later, judge_draws)
        self.asserting = {s.name for s in program if isinstance(s, ast.FunctionDef) and has_asserts(s)}
        self.labels = [s for top in program for s in self._asserts(top)]

    def split(self) -> Split:
        """The two programs.

        Raises:
            Unsplit: a part of it can't be told apart.
        """
        if not self.labels:
            raise Unsplit("the test asserts nothing")
        for _ in range(MAX_PASSES):
            before = tuple(map(len, (self.live, self.exposed, self.needed, self.probing)))
            self.begin()
            judge, kernel = self.block(self.program)
            if before == tuple(map(len, (self.live, self.exposed, self.needed, self.probing))):
                return Split(kernel, judge, self.probes, self.labels, self.imports, self.given)
        raise Unsplit("the test is too intricate")

    def _asserts(self, node: ast.AST) -> list[ast.stmt]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda):
            return []
        here = isinstance(node, ast.Assert | ast.Raise)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            here |= is_assertion(node.value.func) or last_name(node.value.func) in self.asserting
        here |= isinstance(node, ast.With) and any(
            last_name(i.context_expr.func) in RAISERS for i in node.items if isinstance(i.context_expr, ast.Call)
        )
        inner = [found for child in ast.iter_child_nodes(node) for found in self._asserts(child)]
        return [node, *inner] if here and isinstance(node, ast.stmt) else inner

    def block(self, statements: list[ast.stmt]) -> tuple[list[ast.stmt], list[ast.stmt]]:
        """The judge's statements, and the kernel's."""
        judge: list[ast.stmt] = []
        kernel: list[ast.stmt] = []
        for statement in statements:
            method = getattr(self, f"visit_{type(statement).__name__}", self._any_statement)
            ours, theirs = method(statement)
            if self._draws(statement):
                self._check_seeds()
                if not self.seeded:
                    self.sites += 1
                    again = ast.Expr(report_call("reseed", ast.Constant(self.sites)))
                    ours, theirs = [again, *ours], [copy.deepcopy(again), *theirs]
            if (
                not self.depth
                and ours
                and not isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom)
            ):
                ours = [ast.Expr(report_call("at", ast.Constant(self._label(statement)))), *ours]
            judge += [_placed(node, statement) for node in ours]
            kernel += [_placed(node, statement) for node in theirs]
        return judge, kernel

    def loop(self, statement: ast.For | ast.While) -> list[tuple[list[ast.stmt], list[ast.stmt]]]:
        """A loop's two blocks."""
        self.loops += 1
        try:
            return [self.block(statement.body), self.block(statement.orelse)]
        finally:
            self.loops -= 1

    def _label(self, statement: ast.stmt) -> int:
        lines = [label.lineno for label in self.labels]
        return next((n for n, line in enumerate(lines) if line >= statement.lineno), len(lines) - 1)

    def _draws(self, statement: ast.stmt) -> bool:
        if not self.judge_draws:
            return False
        heads = [statement]
        if isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.For | ast.While | ast.If | ast.With | ast.Try):
            heads = [getattr(statement, name) for name in ("iter", "test") if hasattr(statement, name)]
        calls = [node for head in heads for node in ast.walk(head) if isinstance(node, ast.Call)]
        return any(draws(self._path(call.func) or "") and not self._inside_probe(call) for call in calls)

    def _inside_probe(self, call: ast.Call) -> bool:
        return any(call is node for probe in self.probes for node in ast.walk(probe.node))

    def _check_seeds(self) -> None:
        if self.seeded and any(probe.kind != "own" for probe in self.probes):
            raise Unsplit("the test draws random numbers after the student's code may have")

    def _touches(self, statement: ast.stmt) -> set[str]:
        """The names that a statement binds, or whose values it may change."""
        found = bound_by(statement)
        for node in ast.walk(statement):
            if isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
                found |= loaded(node.value)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and self._path(node.func) is None:
                found |= loaded(node.func.value)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
                found |= loaded(node.value)
        return found

    def _wanted(self, statement: ast.stmt) -> bool:
        calls = [node for node in ast.walk(statement) if isinstance(node, ast.Call)]
        if any(seeds(self._path(call.func) or "") for call in calls) or (self.seeded and self._draws(statement)):
            return True
        return bool(self._touches(statement) & (self.needed | self.later))

    def _both(self, statement: ast.stmt) -> tuple[list[ast.stmt], list[ast.stmt]]:
        """A statement of the test's own: the judge runs it, and the kernel where it needs what comes of it."""
        since = len(self.probes)
        judge = self._own_reads(statement)
        reports: list[ast.stmt] = [ast.Expr(Native.probe(probe)) for probe in self.probes[since:]]
        if not self._wanted(statement):
            return [judge], reports
        self.needed |= loaded(statement)
        return [judge], [*reports, copy.deepcopy(statement)]

    def _step(self, statement: ast.stmt) -> tuple[list[ast.stmt], list[ast.stmt]]:
        """A statement that the kernel runs; the judge hears whether it ran."""
        self._expose(statement)
        self.live |= bound_by(statement)
        # Alone, it says that something ran; where an error is asked for, which one came is an answer.
        found = Probe(self.count, statement, "step", weak=not (self.tries or self.raises))
        self.count += 1
        self.probes.append(found)
        number = ast.Constant(found.number)
        # A name that is deleted or bound in a block is so outside it, too.
        step = ast.With([ast.withitem(report_call("step", number))], [copy.deepcopy(statement)])
        return [ast.Expr(report_call("ran", number))], [step]

    def _any_statement(self, statement: ast.stmt) -> tuple[list[ast.stmt], list[ast.stmt]]:
        if (
            self.is_live(statement)
            or self._changes_library(statement)
            or any(self._is_live_name(name) for name in self._touches(statement))
        ):
            return self._step(statement)
        return self._both(statement)

    def _changes_library(self, statement: ast.stmt) -> bool:
        """Whether a statement binds a name within a library: the judge's own stays as it is."""
        stored = (ast.Store, ast.Del)
        parts = [n for n in ast.walk(statement) if isinstance(n, ast.Attribute | ast.Subscript)]
        return any(isinstance(part.ctx, stored) and self._path(part.value) is not None for part in parts)

    def visit_Assert(self, statement: ast.Assert) -> tuple[list[ast.stmt], list[ast.stmt]]:
        judge, kernel = self.taken(statement.test, asserted=True)
        return [ast.Assert(judge, None)], kernel

    def visit_Expr(self, statement: ast.Expr) -> tuple[list[ast.stmt], list[ast.stmt]]:
        value = statement.value
        if isinstance(value, ast.Constant):
            return [], []
        if isinstance(value, ast.Call) and self._path(value.func) == "builtins.print" and not self.is_live(value):
            return [], []
        if not isinstance(value, ast.Call):
            return self._any_statement(statement)
        if self._path(value.func) == "builtins.print" or (self.is_live(value.func) and not is_assertion(value.func)):
            return self._any_statement(statement)
        if not self.is_live(value) and not (loaded(value) & self.probing):
            return self._both(statement)
        kept = self._mark()
        try:
            judge, kernel = self.taken(value)
        except Unsplit:
            if is_assertion(value.func):
                raise
            self._undo(kept)
            return self._step(statement)
        return [ast.Expr(judge)], kernel

    def visit_Assign(self, statement: ast.Assign | ast.AnnAssign) -> tuple[list[ast.stmt], list[ast.stmt]]:
        bound = bound_by(statement)
        value = statement.value
        targets: list[ast.expr] = [*statement.targets] if isinstance(statement, ast.Assign) else [statement.target]
        names_only = all(isinstance(target, ast.Name) for target in targets)
        if value is None or (not self.is_live(value) and not (loaded(value) & self.probing)):
            return self._any_statement(statement)
        if bound & self.live or not names_only:
            return self._step(statement)
        kept = self._mark()
        try:
            judge, kernel = self.taken(value)
        except Unsplit:
            judge = None
        whole = judge is not None and len(self.probes) == kept[0] + 1 and self.probes[-1].node is value
        if judge is None or whole:
            self._undo(kept)
            return self._step(statement)
        target = ast.Assign(targets, judge)
        if bound & (self.needed | self.later):
            return [target], [ast.Assign(targets, self.kernel_native(value))]
        return [target], kernel

    visit_AnnAssign = visit_Assign

    def visit_AugAssign(self, statement: ast.AugAssign) -> tuple[list[ast.stmt], list[ast.stmt]]:
        return self._any_statement(statement)

    def visit_Import(self, statement: ast.Import | ast.ImportFrom) -> tuple[list[ast.stmt], list[ast.stmt]]:
        known = paths_of(statement)
        unknown = bound_by(statement) - known.keys()
        self.live |= unknown
        judge: list[ast.stmt] = [] if unknown else [copy.deepcopy(statement)]
        return judge, [copy.deepcopy(statement)]

    visit_ImportFrom = visit_Import

    def visit_If(self, statement: ast.If) -> tuple[list[ast.stmt], list[ast.stmt]]:
        test = self.expr(statement.test)
        (body, body_k), (other, other_k) = self.block(statement.body), self.block(statement.orelse)
        judge: list[ast.stmt] = [ast.If(test, body or [ast.Pass()], other)]
        if all(map(_does_nothing, [*body_k, *other_k])):
            return judge, self.kernel_expr(statement.test)
        return judge, [ast.If(self.kernel_native(statement.test), body_k or [ast.Pass()], other_k)]

    def visit_While(self, statement: ast.While) -> tuple[list[ast.stmt], list[ast.stmt]]:
        test = self.expr(statement.test)
        (body, body_k), (other, other_k) = self.loop(statement)
        judge = ast.While(test, body or [ast.Pass()], other)
        return [judge], [ast.While(self.kernel_native(statement.test), body_k or [ast.Pass()], other_k)]

    def visit_For(self, statement: ast.For) -> tuple[list[ast.stmt], list[ast.stmt]]:
        try:
            source = self.iterated(statement.iter)
            kernel = self.kernel_expr(statement.iter)
        except Unsplit:
            return self._live_loop(statement)
        if bound_by(ast.For(statement.target, ast.Constant(0), [], [])) & self.live:
            return self._live_loop(statement)
        (body, body_k), (other, other_k) = self.loop(statement)
        judge: list[ast.stmt] = [ast.For(statement.target, source, body or [ast.Pass()], other)]
        if all(map(_does_nothing, [*body_k, *other_k])) and not self._touches(statement) & (self.needed | self.later):
            return judge, kernel
        loop = ast.For(
            statement.target, self.kernel_source(statement.target, statement.iter), body_k or [ast.Pass()], other_k
        )
        return judge, [loop]

    def _live_loop(self, statement: ast.For) -> tuple[list[ast.stmt], list[ast.stmt]]:
        raise Unsplit(f"a loop over what is no plain data: `{short(statement.iter)}`")

    def visit_With(self, statement: ast.With) -> tuple[list[ast.stmt], list[ast.stmt]]:
        calls = [item.context_expr for item in statement.items]
        known = [call for call in calls if isinstance(call, ast.Call) and not self.is_live(call.func)]
        raisers = [call for call in known if last_name(call.func) in RAISERS]
        bound = set().union(
            *[bound_by(ast.Assign([i.optional_vars], ast.Constant(0))) for i in statement.items if i.optional_vars]
        )
        if len(raisers) == len(calls):
            pairs = zip(raisers, statement.items, strict=True)
            items = [ast.withitem(self._raiser(call), item.optional_vars) for call, item in pairs]
            self.raises += 1
            try:
                body, body_k = self.block(statement.body)
            finally:
                self.raises -= 1
            natives = [
                ast.withitem(self.kernel_native(item.context_expr), item.optional_vars) for item in statement.items
            ]
            return [ast.With(items, body or [ast.Pass()])], [ast.With(natives, body_k or [ast.Pass()])]
        if not any(map(self.is_live, calls)) and not bound & self.live:
            body, body_k = self.block(statement.body)
            for call in calls:
                self._own_reads(call)
            kernel = ast.With(copy.deepcopy(statement.items), body_k or [ast.Pass()])
            self.needed |= set().union(*map(loaded, statement.items))
            return [ast.With(copy.deepcopy(statement.items), body or [ast.Pass()])], [kernel]
        self.live |= bound
        for call in calls:
            self._expose(call)
        body, body_k = self.block(statement.body)
        return body, [ast.With(copy.deepcopy(statement.items), body_k or [ast.Pass()])]

    def visit_Try(self, statement: ast.Try) -> tuple[list[ast.stmt], list[ast.stmt]]:
        self.tries += 1
        try:
            parts = [self.block(getattr(statement, name)) for name in ("body", "orelse", "finalbody")]
        finally:
            self.tries -= 1
        (body, body_k), (other, other_k), (last, last_k) = parts
        handlers, handlers_k = [], []
        for handler in statement.handlers:
            kind = handler.type and self.error(handler.type)
            ours, theirs = self.block(handler.body)
            handlers.append(ast.ExceptHandler(kind, handler.name, ours or [ast.Pass()]))
            handlers_k.append(ast.ExceptHandler(copy.deepcopy(handler.type), handler.name, theirs or [ast.Pass()]))
            if handler.type:
                self.needed |= loaded(handler.type)
        judge = ast.Try(body or [ast.Pass()], handlers, other, last)
        return [judge], [ast.Try(body_k or [ast.Pass()], handlers_k, other_k, last_k)]

    def visit_FunctionDef(self, statement: ast.FunctionDef | ast.ClassDef) -> tuple[list[ast.stmt], list[ast.stmt]]:
        heads = [*statement.decorator_list]
        if isinstance(statement, ast.ClassDef):
            heads += [*statement.bases, *(keyword.value for keyword in statement.keywords)]
        else:
            heads += [*statement.args.defaults, *(default for default in statement.args.kw_defaults if default)]
            self._parameters(statement)
        if statement.name in self.live or any(map(self.is_live, heads)):
            return self._step(statement)
        for head in heads:
            self._own_reads(head)
        kept = self._mark()
        self.depth += 1
        try:
            body, body_k = self.block(statement.body)
        except Unsplit:
            self._undo(kept)
            return self._step(statement)
        finally:
            self.depth -= 1
        judge, kernel = copy.copy(statement), copy.copy(statement)
        judge.body = body or [ast.Pass()]
        if len(self.probes) > kept[0]:
            self.probing.add(statement.name)
            kernel.body = body_k or [ast.Pass()]
        else:
            kernel = copy.deepcopy(statement)
        if statement.name not in self.needed | self.later:
            return [judge], []
        self.needed |= loaded(statement)
        return [judge], [kernel]

    visit_ClassDef = visit_FunctionDef

    def _parameters(self, statement: ast.FunctionDef) -> None:
        """Parameters that were seen to be no plain data are the kernel's."""
        arguments = statement.args
        names = {a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)} - {"self", "cls"}
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and node.id in names and not self.trace.of(node).plain:
                self.live.add(node.id)

    def visit_Return(self, statement: ast.Return) -> tuple[list[ast.stmt], list[ast.stmt]]:
        if statement.value is None:
            return [ast.Return(None)], [ast.Return(None)]
        judge = self.expr(statement.value)
        return [ast.Return(judge)], [ast.Return(self.kernel_native(statement.value))]

    def visit_Raise(self, statement: ast.Raise) -> tuple[list[ast.stmt], list[ast.stmt]]:
        """The kernel only stops where the test does: its message may tell what is expected."""
        if statement.exc is not None and self.is_live(statement.exc):
            return [ast.Raise(ast.Name("AssertionError", ast.Load()))], [_stop()]
        return [self._own_reads(statement)], [_stop()]

    def visit_Pass(self, statement: ast.stmt) -> tuple[list[ast.stmt], list[ast.stmt]]:
        return [copy.deepcopy(statement)], []

    def visit_Break(self, statement: ast.stmt) -> tuple[list[ast.stmt], list[ast.stmt]]:
        return [copy.deepcopy(statement)], [copy.deepcopy(statement)]

    visit_Continue = visit_Global = visit_Nonlocal = visit_Break


def _stop() -> ast.stmt:
    return ast.Raise(ast.Name("AssertionError", ast.Load()))


def _does_nothing(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass | ast.Raise)


def _placed(node: ast.stmt, at: ast.stmt) -> ast.stmt:
    for part in ast.walk(node):
        if isinstance(
            part, ast.stmt | ast.expr | ast.ExceptHandler | ast.arg | ast.keyword | ast.alias
        ) and not hasattr(part, "lineno"):
            ast.copy_location(part, at)
    return ast.fix_missing_locations(node)
