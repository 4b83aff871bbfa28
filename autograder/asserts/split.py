"""Split a test cell in two: what the student's kernel evaluates and reports, and what the judge makes of it.

Both are programs of the cell's own shape. Where the kernel's says `report.value(3, lambda: f(2))`, the judge's says
`report.value(3)` and gets what was reported. Each assert, operator, and call of a library around it stands in the
judge's alone. An expression is *live* if it needs the kernel: a name of the student's is in it, or a call that is not
the judge's to make.
"""

from __future__ import annotations

import ast
import copy
from dataclasses import dataclass, field
from typing import Any

from autograder.asserts.blanks import blanked, tables_in_place
from autograder.asserts.names import Names, bound_by, is_builtin, loaded, paths_of
from autograder.asserts.tracing import Trace
from autograder.asserts.trusted import BUILTINS, CHANGING, PROJECTIONS, RAISERS, draws, may_ask, may_call, seeds

REPORT = "_report"
MAX_PASSES = 60
# What goes through a generator to its end.
CONSUMERS = frozenset(("list", "tuple", "set", "frozenset", "sum", "max", "min", "sorted", "dict"))


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
    node: ast.AST
    kind: str = "value"
    way: str = ""
    weak: bool = False
    always: bool = True


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
        at = 2 if "egex" in _last(node.func) else 1
        if _last(node.func) not in RAISERS or len(node.args) <= at or isinstance(node.args[at], ast.Lambda):
            return node
        call = ast.Call(node.args[at], node.args[at + 1 :], [k for k in node.keywords if k.arg != "match"])
        kept = [k for k in node.keywords if k.arg == "match"]
        return ast.copy_location(ast.Call(node.func, [*node.args[:at], _lambda(call)], kept), node)


def _lambda(body: ast.expr) -> ast.Lambda:
    return ast.Lambda(ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[]), body)


def _last(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def _call(method: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Attribute(ast.Name(REPORT, ast.Load()), method, ast.Load()), list(arguments), [])


class Splitter:
    """Splits one program. It is gone through again and again until what is live no longer grows."""

    def __init__(self, program: list[ast.stmt], names: Names, trace: Trace, later: set[str], judge_draws: bool) -> None:
        self.program, self.names, self.trace, self.later, self.judge_draws = program, names, trace, later, judge_draws
        self.own: set[str] = set()
        self.paths = dict(names.paths)
        for statement in program:
            for node in ast.walk(statement):
                if isinstance(node, ast.stmt):
                    self.own |= bound_by(node)
                    self.paths.update(paths_of(node) if isinstance(node, ast.Import | ast.ImportFrom) else {})
                elif isinstance(node, ast.arg):
                    self.own.add(node.arg)
                elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                    self.own.add(node.id)
        self.helpers = {s.name for s in program if isinstance(s, ast.FunctionDef | ast.ClassDef)}
        self.live: set[str] = set()
        self.exposed: set[str] = set()
        self.needed: set[str] = set()
        self.probing: set[str] = set()
        self.asserting = {s.name for s in program if isinstance(s, ast.FunctionDef) and _asserts(s)}
        self.labels = [s for top in program for s in self._asserts(top)]
        self.seeded = any(
            seeds(self._path(n.func) or "") for s in program for n in ast.walk(s) if isinstance(n, ast.Call)
        )

    def split(self) -> Split:
        """The two programs.

        Raises:
            Unsplit: a part of it can't be told apart.
        """
        if not self.labels:
            raise Unsplit("the test asserts nothing")
        for _ in range(MAX_PASSES):
            before = tuple(map(len, (self.live, self.exposed, self.needed, self.probing)))
            self.probes: list[Probe] = []
            self.at: dict[int, Probe] = {}
            self.count = self.depth = self.loops = self.sites = self.tries = self.raises = 0
            self.imports: dict[str, str] = {}
            self.given: set[str] = set()
            self.always, self.natives = True, set[int]()
            judge, kernel = self.block(self.program)
            if before == tuple(map(len, (self.live, self.exposed, self.needed, self.probing))):
                return Split(kernel, judge, self.probes, self.labels, self.imports, self.given)
        raise Unsplit("the test is too intricate")

    def _asserts(self, node: ast.AST) -> list[ast.stmt]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda):
            return []
        here = isinstance(node, ast.Assert | ast.Raise)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            here |= _is_assertion(node.value.func) or _last(node.value.func) in self.asserting
        here |= isinstance(node, ast.With) and any(
            _last(i.context_expr.func) in RAISERS for i in node.items if isinstance(i.context_expr, ast.Call)
        )
        inner = [found for child in ast.iter_child_nodes(node) for found in self._asserts(child)]
        return [node, *inner] if here else inner

    # What is live

    def _path(self, func: ast.expr) -> str | None:
        """Where a name of a library, or an attribute of one, leads; None for what is no library's."""
        if isinstance(func, ast.Name):
            if func.id in self.paths and func.id not in self.live:
                return self.paths[func.id]
            ours = func.id in self.own or func.id in self.names.helpers or func.id in self.names.bound
            return f"builtins.{func.id}" if is_builtin(func.id) and not ours else None
        if isinstance(func, ast.Attribute):
            base = self._path(func.value)
            return f"{base}.{func.attr}" if base and not base.startswith("builtins.") else None
        return None

    def is_live(self, node: ast.AST) -> bool:
        """Whether some code needs the kernel."""
        if isinstance(node, ast.Name):
            return self._is_live_name(node.id) if isinstance(node.ctx, ast.Load) else False
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            path = self._path(node)
            if path is not None:
                return not self._may(path)
            return not may_ask(node.attr) or self.is_live(node.value)
        return any(self.is_live(child) for child in ast.iter_child_nodes(node))

    def _is_live_name(self, name: str) -> bool:
        if name in self.live:
            return True
        if name in self.own or name in self.helpers:
            return name in self.paths and not may_call(self.paths[name])
        if name in self.paths:
            return not self._may(self.paths[name])
        if name in self.names.given:
            return False
        return not (is_builtin(name) and name in BUILTINS) or name in self.names.bound

    def _may(self, path: str) -> bool:
        return may_call(path) and (self.judge_draws or not draws(path))

    def _mark(self) -> tuple[int, int]:
        return len(self.probes), self.count

    def _undo(self, mark: tuple[int, int]) -> None:
        """Forget what was noted since a mark."""
        kept, self.count = mark
        gone = set(map(id, self.probes[kept:]))
        self.at = {node: probe for node, probe in self.at.items() if id(probe) not in gone}
        del self.probes[kept:]

    # Expressions

    def expr(self, node: ast.expr) -> ast.expr:
        """The judge's form of an expression; its probes are noted.

        Raises:
            Unsplit: it can't be had.
        """
        if not self.is_live(node):
            return self._own_reads(node)
        kept = self._mark()
        try:
            return self._parts(node)
        except Unsplit:
            self._undo(kept)
            return self.probe(node)

    def probe(self, node: ast.expr, kind: str = "value", way: str = "") -> ast.expr:
        """An expression that the kernel evaluates whole."""
        if kind == "value" and not self.trace.of(node).plain:
            kinds = " or ".join(sorted(self.trace.of(node).kinds))
            raise Unsplit(f"`{_short(node)}` is no plain data ({kinds})")
        self._expose(node)
        found = Probe(self.count, node, kind, way, self._is_weak(node), self.always)
        self.count += 1
        self.probes.append(found)
        self.at[id(node)] = found
        arguments = [ast.Constant(found.number)]
        return _call({"value": "value", "call": "call"}[kind], *arguments)

    def _is_weak(self, node: ast.AST) -> bool:
        """Whether the kernel's own Python decides what is asked, rather than the student's code."""
        if isinstance(node, ast.Compare | ast.BoolOp) or isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return True
        if not isinstance(node, ast.Call):
            return False
        root = node.func
        while isinstance(root, ast.Attribute | ast.Call | ast.Subscript):
            root = root.func if isinstance(root, ast.Call) else root.value
        others = self._path(node.func) is not None or (isinstance(root, ast.Name) and root.id in self.names.foreign)
        return others and self.trace.of(node).kinds <= {"bool", "NoneType", "bool_", "bool"}

    def _expose(self, node: ast.AST) -> None:
        """Note what of the test's own a piece of the kernel's code is given."""
        self.needed |= loaded(node)
        for part in ast.walk(node):
            if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load) and not self._is_live_name(part.id):
                seen = self.trace.of(part)
                if (
                    part.id not in self.own
                    or part.id in self.helpers
                    or part.id in self.paths
                    or seen.fixed
                    or seen.code
                ):
                    continue
                if seen.plain:
                    self.exposed.add(part.id)
                else:
                    self.live.add(part.id)

    def _own_reads(self, node: Any) -> Any:
        """Code that the judge runs by itself, but for what the student's code may have changed."""
        for part in ast.walk(node):
            if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load):
                self._import(part.id)
                if part.id in self.probing:
                    self.natives.add(id(node))
        return _OwnReads(self).visit(node)

    def own_read(self, node: ast.Name) -> ast.expr:
        """What the judge reads of a value of the test's own that the student's code may have changed."""
        found = Probe(self.count, node, "own", always=self.always)
        self.count += 1
        self.probes.append(found)
        self.at[id(node)] = found
        return _call("own", ast.Constant(found.number), copy.copy(node))

    def _import(self, name: str) -> None:
        if name in self.names.paths and name not in self.own:
            self.imports[name] = self.names.paths[name]
        if name in self.names.given and name not in self.own:
            self.given.add(name)

    def _parts(self, node: ast.expr) -> ast.expr:
        method = getattr(self, f"_{type(node).__name__}", None)
        if method is None:
            raise Unsplit(f"`{_short(node)}` can't be taken apart")
        return ast.copy_location(method(node), node)

    def _maybe(self, node: ast.expr) -> ast.expr:
        """Of a part that may not be evaluated."""
        before, self.always = self.always, False
        try:
            return self.expr(node)
        finally:
            self.always = before

    def _all(self, nodes: list[ast.expr]) -> list[ast.expr]:
        return [self.expr(node) for node in nodes]

    def _Name(self, node: ast.Name) -> ast.expr:
        return self.probe(node)

    def _Attribute(self, node: ast.Attribute) -> ast.expr:
        if not may_ask(node.attr) or node.attr in CHANGING or self._path(node) is not None:
            return self.probe(node)
        return ast.Attribute(self.expr(node.value), node.attr, ast.Load())

    def _Subscript(self, node: ast.Subscript) -> ast.expr:
        return ast.Subscript(self.expr(node.value), self.expr(node.slice), ast.Load())

    def _Slice(self, node: ast.Slice) -> ast.expr:
        return ast.Slice(*[part and self.expr(part) for part in (node.lower, node.upper, node.step)])

    def _Call(self, node: ast.Call) -> ast.expr:
        func = node.func
        if isinstance(func, ast.Name) and func.id in self.helpers and func.id not in self.live:
            return self._helper(node)
        if not self.is_live(func):
            if _last(func) in RAISERS or _last(func) in ("assertRaises",):
                return self._raiser(node)
            way = func.id if isinstance(func, ast.Name) and func.id in PROJECTIONS else ""
            if way and self._path(func) and len(node.args) == 1 and not node.keywords:
                return self._projection(node, way)
            through = self._path(func) in ("builtins.zip", "builtins.enumerate")
            arguments = [self.iterated(part) if through else self.expr(part) for part in node.args]
            return ast.Call(self._own_reads(func), arguments, self._keywords(node))
        if isinstance(func, ast.Attribute) and self._path(func) is None and self._takes_apart(func):
            return ast.Call(self.expr(func), self._all(node.args), self._keywords(node))
        return self.probe(node)

    def _takes_apart(self, func: ast.Attribute) -> bool:
        return may_ask(func.attr) and func.attr not in CHANGING and self.trace.of(func.value).plain

    def _keywords(self, node: ast.Call) -> list[ast.keyword]:
        return [ast.keyword(keyword.arg, self.expr(keyword.value)) for keyword in node.keywords]

    def _projection(self, node: ast.Call, way: str) -> ast.expr:
        argument = node.args[0]
        start = len(self.probes)
        inner = self.expr(argument)
        (*_, last) = self.probes[start:]
        if len(self.probes) == start + 1 and last.node is argument and last.kind == "value":
            last.way = way
            self.at.pop(id(argument))
            self.at[id(node)] = last
            return _call("made", ast.Constant(last.number), ast.Name(way, ast.Load()))
        return ast.Call(node.func, [inner], [])

    def _helper(self, node: ast.Call) -> ast.expr:
        self.needed.add(node.func.id)
        if node.func.id in self.probing:
            self.natives.add(id(node))
        arguments = [self._argument(argument, node) for argument in node.args]
        keywords = [ast.keyword(k.arg, self._argument(k.value, node)) for k in node.keywords]
        return ast.Call(node.func, arguments, keywords)

    def _argument(self, node: ast.expr, call: ast.Call) -> ast.expr:
        """An argument of a function of the test's own: what only the kernel has, the judge does without."""
        kept = self._mark()
        try:
            if isinstance(node, ast.Lambda) and self.is_live(node):
                raise Unsplit("")
            return self.expr(node)
        except Unsplit:
            self._undo(kept)
            self._expose(node)
            self.natives.add(id(call))
            return ast.Constant(None)

    def _raiser(self, node: ast.Call) -> ast.expr:
        arguments: list[ast.expr] = []
        for place, argument in enumerate(node.args):
            if isinstance(argument, ast.Lambda):
                self.natives.add(id(node))
                body = (
                    self.probe(argument.body, "call") if self.is_live(argument.body) else self._own_reads(argument.body)
                )
                arguments.append(_lambda(body))
            else:
                arguments.append(self.error(argument) if place == 0 else self.expr(argument))
        return ast.Call(self._own_reads(node.func), arguments, self._keywords(node))

    def error(self, node: ast.expr) -> ast.expr:
        """An exception's class, where one is named: of the student's own, a stand-in."""
        if isinstance(node, ast.Tuple):
            return ast.Tuple([self.error(part) for part in node.elts], ast.Load())
        if not self.is_live(node):
            return self._own_reads(node)
        self._expose(node)
        return _call("error", ast.Constant(_last(node)))

    def iterated(self, node: ast.expr) -> ast.expr:
        """An expression that the test goes through: where its value isn't plain data, what it goes through may be."""
        start = len(self.probes)
        judge = self.expr(node)
        if len(self.probes) == start + 1 and self.at.get(id(node)) is self.probes[-1]:
            last = self.probes[-1]
            if last.kind == "value" and not last.way:
                last.kind = "iterated"
                return _call("iterated", ast.Constant(last.number))
        return judge

    def _BinOp(self, node: ast.BinOp) -> ast.expr:
        return ast.BinOp(self.expr(node.left), node.op, self.expr(node.right))

    def _UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        return ast.UnaryOp(node.op, self.expr(node.operand))

    def _Compare(self, node: ast.Compare) -> ast.expr:
        for operator, right in zip(node.ops, node.comparators, strict=True):
            constant = isinstance(right, ast.Constant) and (right.value is None or isinstance(right.value, bool))
            if isinstance(operator, ast.Is | ast.IsNot) and not constant:
                raise Unsplit("which object it is can be told in the kernel only")
        left = self.expr(node.left)
        first, *more = node.comparators
        right = self.iterated(first) if isinstance(node.ops[0], ast.In | ast.NotIn) else self.expr(first)
        return ast.Compare(left, node.ops, [right, *map(self._maybe, more)])

    def _BoolOp(self, node: ast.BoolOp) -> ast.expr:
        first, *more = node.values
        return ast.BoolOp(node.op, [self.expr(first), *map(self._maybe, more)])

    def _IfExp(self, node: ast.IfExp) -> ast.expr:
        test = self.expr(node.test)
        return ast.IfExp(test, self._maybe(node.body), self._maybe(node.orelse))

    def _Tuple(self, node: ast.Tuple) -> ast.expr:
        return ast.Tuple(self._all(node.elts), ast.Load())

    def _List(self, node: ast.List) -> ast.expr:
        return ast.List(self._all(node.elts), ast.Load())

    def _Set(self, node: ast.Set) -> ast.expr:
        return ast.Set(self._all(node.elts))

    def _Starred(self, node: ast.Starred) -> ast.expr:
        return ast.Starred(self.expr(node.value), ast.Load())

    def _Dict(self, node: ast.Dict) -> ast.expr:
        pairs = [(key and self.expr(key), self.expr(value)) for key, value in zip(node.keys, node.values, strict=True)]
        return ast.Dict([key for key, _ in pairs], [value for _, value in pairs])

    def _JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        return ast.JoinedStr(self._all(node.values))

    def _FormattedValue(self, node: ast.FormattedValue) -> ast.expr:
        spec = node.format_spec and self.expr(node.format_spec)
        return ast.FormattedValue(self.expr(node.value), node.conversion, spec)

    def _Lambda(self, node: ast.Lambda) -> ast.expr:
        raise Unsplit("a function of the test's that calls the student's")

    def _ListComp(self, node: ast.ListComp) -> ast.expr:
        return ast.ListComp(*self._comprehension(node, node.elt))

    def _SetComp(self, node: ast.SetComp) -> ast.expr:
        return ast.SetComp(*self._comprehension(node, node.elt))

    def _GeneratorExp(self, node: ast.GeneratorExp) -> ast.expr:
        return ast.GeneratorExp(*self._comprehension(node, node.elt))

    def _DictComp(self, node: ast.DictComp) -> ast.expr:
        generators, key, value = self._comprehension(node, node.key, node.value, first=False)
        return ast.DictComp(key, value, generators)

    def _comprehension(self, node: ast.expr, *elements: ast.expr, first: bool = True) -> list[ast.expr]:
        generators = []
        for place, generator in enumerate(node.generators):
            source = self.iterated(generator.iter) if place == 0 else self._maybe(generator.iter)
            tests = [self._maybe(test) for test in generator.ifs]
            generators.append(ast.comprehension(generator.target, source, tests, generator.is_async))
        made = [self._maybe(element) for element in elements]
        return [*made, generators] if first else [generators, *made]

    # The kernel's side of an expression

    def kernel_native(self, node: ast.expr) -> ast.expr:
        """An expression as it stands, reporting its probes as it goes."""
        self.needed |= loaded(node)
        return _Native(self.at).visit(node)

    def kernel_expr(self, node: ast.expr, asserted: bool = False) -> list[ast.stmt]:
        """What the kernel runs of an expression: its probes, in order, not what is made of them.

        Args:
            asserted: whether the test ends unless it is true.
        """
        return [ast.Expr(part) for part in self._kernel_parts(node, asserted)]

    def _kernel_parts(self, node: ast.AST, asserted: bool = False) -> list[ast.expr]:
        if id(node) in self.at:
            return [_Native.probe(self.at[id(node)])]
        if not self._has_probes(node):
            return []
        if id(node) in self.natives or isinstance(node, ast.Lambda):
            return [self.kernel_native(node)]
        if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp):
            return self._kernel_comprehension(node)
        if isinstance(node, ast.Call) and self._consumes(node, asserted):
            return self._kernel_comprehension(node.args[0])
        # A generator takes turns with what goes through it.
        if any(isinstance(child, ast.GeneratorExp) and self._has_probes(child) for child in ast.iter_child_nodes(node)):
            return [self.kernel_native(node)]
        asserted = asserted and not self.tries and isinstance(node, ast.Compare | ast.BoolOp)
        if asserted and isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
            return [part for value in node.values for part in self._kernel_parts(value, True)]
        asserted = asserted and isinstance(node, ast.Compare)
        left_out = self._may_be_left_out(node)
        # What the test may leave out, the kernel evaluates beforehand only where that changes nothing, and once.
        quiet = not self.depth and not self.loops and all(map(_is_quiet, left_out))
        if left_out and not asserted and not quiet:
            return [self.kernel_native(node)]
        return [part for child in ast.iter_child_nodes(node) for part in self._kernel_parts(child)]

    def _has_probes(self, node: ast.AST) -> bool:
        return any(id(part) in self.at or id(part) in self.natives for part in ast.walk(node))

    def _may_be_left_out(self, node: ast.AST) -> list[ast.AST]:
        """The probes of an expression that Python doesn't always evaluate."""
        parts: list[ast.expr] = []
        if isinstance(node, ast.BoolOp):
            parts = node.values[1:]
        elif isinstance(node, ast.IfExp):
            parts = [node.body, node.orelse]
        elif isinstance(node, ast.Compare):
            parts = node.comparators[1:]
        return [self.at[id(n)].node for part in parts for n in ast.walk(part) if id(n) in self.at]

    def _consumes(self, node: ast.Call, asserted: bool) -> bool:
        """Whether a call goes through a generator to its end, or the test ends there."""
        if len(node.args) != 1 or not isinstance(node.args[0], ast.GeneratorExp) or not isinstance(node.func, ast.Name):
            return False
        return node.func.id in CONSUMERS or (node.func.id == "all" and asserted and not self.tries)

    def _kernel_comprehension(self, node: Any) -> list[ast.expr]:
        elements = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        inside = [part for generator in node.generators for test in generator.ifs for part in ast.walk(test)]
        if any(id(part) in self.at for part in inside):
            return [self.kernel_native(node)]
        parts = [part for element in elements for part in self._kernel_parts(element)]
        first = self._kernel_parts(node.generators[0].iter)
        if not parts and len(node.generators) == 1:
            return first
        self.needed |= set().union(*map(loaded, [*parts, *(test for g in node.generators for test in g.ifs)]))
        generators = [
            ast.comprehension(g.target, self.kernel_source(g.target, g.iter), copy.deepcopy(g.ifs), 0)
            for g in node.generators
        ]
        return [ast.ListComp(ast.Tuple(parts, ast.Load()), generators)]

    def kernel_source(self, target: ast.expr, source: ast.expr) -> ast.expr:
        """What a loop goes through, in the kernel: without what only the judge needs."""
        source = blanked(target, self._with_reports(source), self.needed | self.later)
        self.needed |= loaded(source)
        return source

    def _with_reports(self, node: ast.expr) -> ast.expr:
        return _Native(self.at).visit(node)

    def taken(self, node: ast.expr, asserted: bool = False) -> tuple[ast.expr, list[ast.stmt]]:
        """The judge's form of an expression, and what the kernel runs of it."""
        judge = self.expr(node)
        return judge, self.kernel_expr(node, asserted)

    # Statements

    def block(self, statements: list[ast.stmt]) -> tuple[list[ast.stmt], list[ast.stmt]]:
        """The judge's statements, and the kernel's."""
        judge: list[ast.stmt] = []
        kernel: list[ast.stmt] = []
        for statement in statements:
            method = getattr(self, f"_do_{type(statement).__name__}", self._do_other)
            ours, theirs = method(statement)
            if self._draws(statement):
                self._check_seeds()
                if not self.seeded:
                    self.sites += 1
                    again = ast.Expr(_call("reseed", ast.Constant(self.sites)))
                    ours, theirs = [again, *ours], [copy.deepcopy(again), *theirs]
            if (
                not self.depth
                and ours
                and not isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom)
            ):
                ours = [ast.Expr(_call("at", ast.Constant(self._label(statement)))), *ours]
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
        reports: list[ast.stmt] = [ast.Expr(_Native.probe(probe)) for probe in self.probes[since:]]
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
        step = ast.With([ast.withitem(_call("step", number))], [copy.deepcopy(statement)])
        return [ast.Expr(_call("ran", number))], [step]

    def _do_other(self, statement: ast.stmt) -> tuple[list[ast.stmt], list[ast.stmt]]:
        if self.is_live(statement) or any(self._is_live_name(name) for name in self._touches(statement)):
            return self._step(statement)
        return self._both(statement)

    def _do_Assert(self, statement: ast.Assert) -> tuple[list[ast.stmt], list[ast.stmt]]:
        judge, kernel = self.taken(statement.test, asserted=True)
        return [ast.Assert(judge, None)], kernel

    def _do_Expr(self, statement: ast.Expr) -> tuple[list[ast.stmt], list[ast.stmt]]:
        value = statement.value
        if isinstance(value, ast.Constant):
            return [], []
        if isinstance(value, ast.Call) and self._path(value.func) == "builtins.print" and not self.is_live(value):
            return [], []
        if not isinstance(value, ast.Call):
            return self._do_other(statement)
        if self._path(value.func) == "builtins.print" or (self.is_live(value.func) and not _is_assertion(value.func)):
            return self._do_other(statement)
        if not self.is_live(value) and not (loaded(value) & self.probing):
            return self._both(statement)
        kept = self._mark()
        try:
            judge, kernel = self.taken(value)
        except Unsplit:
            if _is_assertion(value.func):
                raise
            self._undo(kept)
            return self._step(statement)
        return [ast.Expr(judge)], kernel

    def _do_Assign(self, statement: ast.Assign | ast.AnnAssign) -> tuple[list[ast.stmt], list[ast.stmt]]:
        bound = bound_by(statement)
        value = statement.value
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        names_only = all(isinstance(target, ast.Name) for target in targets)
        if value is None or (not self.is_live(value) and not (loaded(value) & self.probing)):
            return self._do_other(statement)
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

    _do_AnnAssign = _do_Assign

    def _do_AugAssign(self, statement: ast.AugAssign) -> tuple[list[ast.stmt], list[ast.stmt]]:
        return self._do_other(statement)

    def _do_Import(self, statement: ast.Import | ast.ImportFrom) -> tuple[list[ast.stmt], list[ast.stmt]]:
        known = paths_of(statement)
        unknown = bound_by(statement) - known.keys()
        self.live |= unknown
        judge = [] if unknown else [copy.deepcopy(statement)]
        return judge, [copy.deepcopy(statement)]

    _do_ImportFrom = _do_Import

    def _do_If(self, statement: ast.If) -> tuple[list[ast.stmt], list[ast.stmt]]:
        test = self.expr(statement.test)
        (body, body_k), (other, other_k) = self.block(statement.body), self.block(statement.orelse)
        judge = [ast.If(test, body or [ast.Pass()], other)]
        if all(map(_does_nothing, [*body_k, *other_k])):
            return judge, self.kernel_expr(statement.test)
        return judge, [ast.If(self.kernel_native(statement.test), body_k or [ast.Pass()], other_k)]

    def _do_While(self, statement: ast.While) -> tuple[list[ast.stmt], list[ast.stmt]]:
        test = self.expr(statement.test)
        (body, body_k), (other, other_k) = self.loop(statement)
        judge = ast.While(test, body or [ast.Pass()], other)
        return [judge], [ast.While(self.kernel_native(statement.test), body_k or [ast.Pass()], other_k)]

    def _do_For(self, statement: ast.For) -> tuple[list[ast.stmt], list[ast.stmt]]:
        try:
            source = self.iterated(statement.iter)
            kernel = self.kernel_expr(statement.iter)
        except Unsplit:
            return self._live_loop(statement)
        if bound_by(ast.For(statement.target, ast.Constant(0), [], [])) & self.live:
            return self._live_loop(statement)
        (body, body_k), (other, other_k) = self.loop(statement)
        judge = [ast.For(statement.target, source, body or [ast.Pass()], other)]
        if all(map(_does_nothing, [*body_k, *other_k])) and not self._touches(statement) & (self.needed | self.later):
            return judge, kernel
        loop = ast.For(
            statement.target, self.kernel_source(statement.target, statement.iter), body_k or [ast.Pass()], other_k
        )
        return judge, [loop]

    def _live_loop(self, statement: ast.For) -> tuple[list[ast.stmt], list[ast.stmt]]:
        raise Unsplit(f"a loop over what is no plain data: `{_short(statement.iter)}`")

    def _do_With(self, statement: ast.With) -> tuple[list[ast.stmt], list[ast.stmt]]:
        calls = [item.context_expr for item in statement.items]
        known = [isinstance(call, ast.Call) and not self.is_live(call.func) for call in calls]
        ours = [one and _last(call.func) in RAISERS for one, call in zip(known, calls, strict=True)]
        bound = set().union(
            *[bound_by(ast.Assign([i.optional_vars], ast.Constant(0))) for i in statement.items if i.optional_vars]
        )
        if all(ours):
            items = [ast.withitem(self._raiser(item.context_expr), item.optional_vars) for item in statement.items]
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

    def _do_Try(self, statement: ast.Try) -> tuple[list[ast.stmt], list[ast.stmt]]:
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

    def _do_FunctionDef(self, statement: ast.FunctionDef | ast.ClassDef) -> tuple[list[ast.stmt], list[ast.stmt]]:
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

    _do_ClassDef = _do_FunctionDef

    def _parameters(self, statement: ast.FunctionDef) -> None:
        """Parameters that were seen to be no plain data are the kernel's."""
        arguments = statement.args
        names = {a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)} - {"self", "cls"}
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and node.id in names and not self.trace.of(node).plain:
                self.live.add(node.id)

    def _do_Return(self, statement: ast.Return) -> tuple[list[ast.stmt], list[ast.stmt]]:
        if statement.value is None:
            return [ast.Return(None)], [ast.Return(None)]
        judge = self.expr(statement.value)
        return [ast.Return(judge)], [ast.Return(self.kernel_native(statement.value))]

    def _do_Raise(self, statement: ast.Raise) -> tuple[list[ast.stmt], list[ast.stmt]]:
        """The kernel only stops where the test does: its message may tell what is expected."""
        if statement.exc is not None and self.is_live(statement.exc):
            return [ast.Raise(ast.Name("AssertionError", ast.Load()))], [_stop()]
        return [self._own_reads(statement)], [_stop()]

    def _do_Pass(self, statement: ast.stmt) -> tuple[list[ast.stmt], list[ast.stmt]]:
        return [copy.deepcopy(statement)], []

    def _do_Break(self, statement: ast.stmt) -> tuple[list[ast.stmt], list[ast.stmt]]:
        return [copy.deepcopy(statement)], [copy.deepcopy(statement)]

    _do_Continue = _do_Global = _do_Nonlocal = _do_Break


def _stop() -> ast.stmt:
    return ast.Raise(ast.Name("AssertionError", ast.Load()))


def _does_nothing(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass | ast.Raise)


def _is_assertion(func: ast.expr) -> bool:
    name = _last(func)
    return name.startswith("assert") or name in ("ok_", "eq_", "fail") or name in RAISERS


def _asserts(node: ast.AST) -> bool:
    calls = [part.func for part in ast.walk(node) if isinstance(part, ast.Call)]
    return any(isinstance(part, ast.Assert) for part in ast.walk(node)) or any(map(_is_assertion, calls))


def _is_quiet(node: ast.AST) -> bool:
    """Whether evaluating something changes nothing."""
    parts = (ast.Name, ast.Attribute, ast.Subscript, ast.Constant, ast.expr_context, ast.UnaryOp, ast.unaryop)
    return all(isinstance(part, parts) for part in ast.walk(node))


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 60 else text[:59] + "…"


def _placed(node: ast.stmt, at: ast.stmt) -> ast.stmt:
    for part in ast.walk(node):
        if isinstance(
            part, ast.stmt | ast.expr | ast.ExceptHandler | ast.arg | ast.keyword | ast.alias
        ) and not hasattr(part, "lineno"):
            ast.copy_location(part, at)
    return ast.fix_missing_locations(node)


class _Copy:
    """Copies a tree, node by node."""

    def visit(self, node: ast.AST) -> ast.AST:
        return self.copied(node)

    def copied(self, node: ast.AST) -> ast.AST:
        copied = copy.copy(node)
        for name, value in ast.iter_fields(node):
            if isinstance(value, list):
                setattr(copied, name, [self.visit(v) if isinstance(v, ast.AST) else v for v in value])
            elif isinstance(value, ast.AST):
                setattr(copied, name, self.visit(value))
        return copied


class _Native(_Copy):
    """A copy of an expression in which probes report as they are evaluated."""

    def __init__(self, at: dict[int, Probe]) -> None:
        self.at = at

    def visit(self, node: ast.AST) -> ast.AST:
        found = self.at.get(id(node))
        return self.copied(node) if found is None else self.probe(found)

    @staticmethod
    def probe(probe: Probe) -> ast.Call:
        """The report of one probe."""
        node = copy.deepcopy(probe.node)
        ways = [ast.Name(probe.way, ast.Load())] if probe.way else []
        method = probe.kind if probe.kind in ("call", "iterated") else "value"
        return _call(method, ast.Constant(probe.number), _lambda(node), *ways)


class _OwnReads(_Copy):
    """Reads what the student's code has been given as it was reported to be afterwards."""

    def __init__(self, splitter: Splitter) -> None:
        self.splitter, self.bound = splitter, set()

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.Lambda | ast.FunctionDef | ast.ClassDef):
            return copy.deepcopy(node)
        if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            before = set(self.bound)
            self.bound |= {n.id for g in node.generators for n in ast.walk(g.target) if isinstance(n, ast.Name)}
            copied = self.copied(node)
            self.bound = before
            return copied
        if isinstance(node, ast.Name) and self._is_read(node):
            return self.splitter.own_read(node)
        return self.copied(node)

    def _is_read(self, node: ast.Name) -> bool:
        splitter = self.splitter
        if not isinstance(node.ctx, ast.Load) or node.id in self.bound or node.id in splitter.live:
            return False
        if node.id in splitter.names.given and node.id not in splitter.own:
            return True
        return node.id in splitter.exposed and not splitter.trace.of(node).fixed
