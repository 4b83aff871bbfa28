"""Split expressions: the judge's form of each, and the parts of it that the kernel evaluates and reports.

An expression is *live* if it needs the kernel: a name of the student's is in it, or a call that is not the judge's
to make.
"""

from __future__ import annotations

import ast
import copy
from typing import Any, TypeVar

from autograder.asserts.blanks import blanked
from autograder.asserts.names import Names, bound_by, is_builtin, loaded, paths_of
from autograder.asserts.pieces import Copy, Native, Probe, Unsplit, is_quiet, last_name, late, report_call, short
from autograder.asserts.tracing import Trace
from autograder.asserts.trusted import BUILTINS, CHANGING, PROJECTIONS, RAISERS, draws, may_ask, may_call, seeds

# What goes through a generator to its end.
CONSUMERS = frozenset(("list", "tuple", "set", "frozenset", "sum", "max", "min", "sorted", "dict"))


Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
Code = TypeVar("Code", ast.expr, ast.stmt)


class Expressions:
    """Splits the expressions of one program."""

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
        # A name of the notebook's that the test deletes, and binds again, stays the notebook's.
        deleted = {n.id for s in program for n in ast.walk(s) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Del)}
        self.live: set[str] = deleted & names.bound
        self.exposed: set[str] = set()
        self.needed: set[str] = set()
        self.probing: set[str] = set()
        self.seeded = any(
            seeds(self._path(n.func) or "") for s in program for n in ast.walk(s) if isinstance(n, ast.Call)
        )
        self.begin()

    def begin(self) -> None:
        """Begin a pass through the program: what is live, exposed and needed is kept from the one before."""
        self.probes: list[Probe] = []
        self.at: dict[int, Probe] = {}
        self.count = self.depth = self.loops = self.sites = self.tries = self.raises = 0
        self.imports: dict[str, str] = {}
        self.given: set[str] = set()
        self.always, self.natives = True, set[int]()

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
            raise Unsplit(f"`{short(node)}` is no plain data ({kinds})")
        self._expose(node)
        found = Probe(self.count, node, kind, way, self._is_weak(node), self.always)
        self.count += 1
        self.probes.append(found)
        self.at[id(node)] = found
        arguments = [ast.Constant(found.number)]
        return report_call({"value": "value", "call": "call"}[kind], *arguments)

    def _is_weak(self, node: ast.AST) -> bool:
        """Whether the kernel's own Python decides what is asked, rather than the student's code."""
        if isinstance(node, ast.Compare | ast.BoolOp) or (
            isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
        ):
            return True
        if not isinstance(node, ast.Call):
            return False
        root = node.func
        while isinstance(root, ast.Attribute | ast.Call | ast.Subscript):
            root = root.func if isinstance(root, ast.Call) else root.value
        others = self._path(node.func) is not None or (isinstance(root, ast.Name) and root.id in self.names.foreign)
        return others and self.trace.of(node).kinds <= {"bool", "NoneType", "bool_"}

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

    def _own_reads(self, node: Code) -> Code:
        """Code that the judge runs by itself, but for what the student's code may have changed."""
        for part in ast.walk(node):
            if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load):
                self._import(part.id)
                if part.id in self.probing:
                    self.natives.add(id(node))
        read: Code = OwnReads(self).visit(node)
        return read

    def own_read(self, node: ast.Name) -> ast.expr:
        """What the judge reads of a value of the test's own that the student's code may have changed."""
        found = Probe(self.count, node, "own", always=self.always)
        self.count += 1
        self.probes.append(found)
        self.at[id(node)] = found
        return report_call("own", ast.Constant(found.number), copy.copy(node))

    def _import(self, name: str) -> None:
        if name in self.names.paths and name not in self.own:
            self.imports[name] = self.names.paths[name]
        if name in self.names.given and name not in self.own:
            self.given.add(name)

    def _parts(self, node: ast.expr) -> ast.expr:
        method = getattr(self, f"visit_{type(node).__name__}", None)
        if method is None:
            raise Unsplit(f"`{short(node)}` can't be taken apart")
        judge: ast.expr = method(node)
        return ast.copy_location(judge, node)

    def _maybe(self, node: ast.expr) -> ast.expr:
        """Of a part that may not be evaluated."""
        before, self.always = self.always, False
        try:
            return self.expr(node)
        finally:
            self.always = before

    def _all(self, nodes: list[ast.expr]) -> list[ast.expr]:
        return [self.expr(node) for node in nodes]

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self.probe(node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        if not may_ask(node.attr) or node.attr in CHANGING or self._path(node) is not None:
            return self.probe(node)
        return ast.Attribute(self.expr(node.value), node.attr, ast.Load())

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        return ast.Subscript(self.expr(node.value), self.expr(node.slice), ast.Load())

    def visit_Slice(self, node: ast.Slice) -> ast.expr:
        return ast.Slice(*[part and self.expr(part) for part in (node.lower, node.upper, node.step)])

    def visit_Call(self, node: ast.Call) -> ast.expr:
        func = node.func
        if isinstance(func, ast.Name) and func.id in self.helpers and func.id not in self.live:
            return self._helper(node, func.id)
        if not self.is_live(func):
            if last_name(func) in RAISERS or last_name(func) in ("assertRaises",):
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
            return report_call("made", ast.Constant(last.number), ast.Name(way, ast.Load()))
        return ast.Call(node.func, [inner], [])

    def _helper(self, node: ast.Call, name: str) -> ast.expr:
        self.needed.add(name)
        if name in self.probing:
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
                arguments.append(late(body))
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
        return report_call("error", ast.Constant(last_name(node)))

    def iterated(self, node: ast.expr) -> ast.expr:
        """An expression that the test goes through: where its value isn't plain data, what it goes through may be."""
        start = len(self.probes)
        judge = self.expr(node)
        if len(self.probes) == start + 1 and self.at.get(id(node)) is self.probes[-1]:
            last = self.probes[-1]
            if last.kind == "value" and not last.way:
                last.kind = "iterated"
                return report_call("iterated", ast.Constant(last.number))
        return judge

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        return ast.BinOp(self.expr(node.left), node.op, self.expr(node.right))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        return ast.UnaryOp(node.op, self.expr(node.operand))

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        for operator, right in zip(node.ops, node.comparators, strict=True):
            constant = isinstance(right, ast.Constant) and (right.value is None or isinstance(right.value, bool))
            if isinstance(operator, ast.Is | ast.IsNot) and not constant:
                raise Unsplit("which object it is can be told in the kernel only")
        left = self.expr(node.left)
        first, *more = node.comparators
        right = self.iterated(first) if isinstance(node.ops[0], ast.In | ast.NotIn) else self.expr(first)
        return ast.Compare(left, node.ops, [right, *map(self._maybe, more)])

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        first, *more = node.values
        return ast.BoolOp(node.op, [self.expr(first), *map(self._maybe, more)])

    def visit_IfExp(self, node: ast.IfExp) -> ast.expr:
        test = self.expr(node.test)
        return ast.IfExp(test, self._maybe(node.body), self._maybe(node.orelse))

    def visit_Tuple(self, node: ast.Tuple) -> ast.expr:
        return ast.Tuple(self._all(node.elts), ast.Load())

    def visit_List(self, node: ast.List) -> ast.expr:
        return ast.List(self._all(node.elts), ast.Load())

    def visit_Set(self, node: ast.Set) -> ast.expr:
        return ast.Set(self._all(node.elts))

    def visit_Starred(self, node: ast.Starred) -> ast.expr:
        return ast.Starred(self.expr(node.value), ast.Load())

    def visit_Dict(self, node: ast.Dict) -> ast.expr:
        pairs = [(key and self.expr(key), self.expr(value)) for key, value in zip(node.keys, node.values, strict=True)]
        return ast.Dict([key for key, _ in pairs], [value for _, value in pairs])

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        return ast.JoinedStr(self._all(node.values))

    def visit_FormattedValue(self, node: ast.FormattedValue) -> ast.expr:
        spec = node.format_spec and self.expr(node.format_spec)
        return ast.FormattedValue(self.expr(node.value), node.conversion, spec)

    def visit_Lambda(self, node: ast.Lambda) -> ast.expr:
        raise Unsplit("a function of the test's that calls the student's")

    def visit_ListComp(self, node: ast.ListComp) -> ast.expr:
        (element,), generators = self._comprehension(node, node.elt)
        return ast.ListComp(element, generators)

    def visit_SetComp(self, node: ast.SetComp) -> ast.expr:
        (element,), generators = self._comprehension(node, node.elt)
        return ast.SetComp(element, generators)

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> ast.expr:
        (element,), generators = self._comprehension(node, node.elt)
        return ast.GeneratorExp(element, generators)

    def visit_DictComp(self, node: ast.DictComp) -> ast.expr:
        (key, value), generators = self._comprehension(node, node.key, node.value)
        return ast.DictComp(key, value, generators)

    def _comprehension(
        self, node: Comprehension, *elements: ast.expr
    ) -> tuple[list[ast.expr], list[ast.comprehension]]:
        generators = []
        for place, generator in enumerate(node.generators):
            source = self.iterated(generator.iter) if place == 0 else self._maybe(generator.iter)
            tests = [self._maybe(test) for test in generator.ifs]
            generators.append(ast.comprehension(generator.target, source, tests, generator.is_async))
        return [self._maybe(element) for element in elements], generators

    # The kernel's side of an expression

    def kernel_native(self, node: ast.expr) -> ast.expr:
        """An expression as it stands, reporting its probes as it goes."""
        self.needed |= loaded(node)
        return self._with_reports(node)

    def kernel_expr(self, node: ast.expr, asserted: bool = False) -> list[ast.stmt]:
        """What the kernel runs of an expression: its probes, in order, not what is made of them.

        Args:
            asserted: whether the test ends unless it is true.
        """
        return [ast.Expr(part) for part in self._kernel_parts(node, asserted)]

    def _kernel_parts(self, node: ast.AST, asserted: bool = False) -> list[ast.expr]:
        if id(node) in self.at:
            return [Native.probe(self.at[id(node)])]
        if not self._has_probes(node):
            return []
        if not isinstance(node, ast.expr):  # an argument by keyword
            return self._parts_within(node)
        if id(node) in self.natives or isinstance(node, ast.Lambda):
            return [self.kernel_native(node)]
        if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp):
            return self._kernel_comprehension(node)
        if isinstance(node, ast.Call) and self._consumes(node, asserted):
            return self._kernel_comprehension(node.args[0])
        # A generator takes turns with what goes through it.
        if any(isinstance(child, ast.GeneratorExp) and self._has_probes(child) for child in _children(node)):
            return [self.kernel_native(node)]
        asserted = asserted and not self.tries and isinstance(node, ast.Compare | ast.BoolOp)
        if asserted and isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
            return [part for value in node.values for part in self._kernel_parts(value, True)]
        asserted = asserted and isinstance(node, ast.Compare)
        left_out = self._may_be_left_out(node)
        # What the test may leave out, the kernel evaluates beforehand only where that changes nothing, and once.
        quiet = not self.depth and not self.loops and all(map(is_quiet, left_out))
        if left_out and not asserted and not quiet:
            return [self.kernel_native(node)]
        return self._parts_within(node)

    def _parts_within(self, node: ast.AST) -> list[ast.expr]:
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
        reporting: ast.expr = Native(self.at).visit(node)
        return reporting

    def taken(self, node: ast.expr, asserted: bool = False) -> tuple[ast.expr, list[ast.stmt]]:
        """The judge's form of an expression, and what the kernel runs of it."""
        judge = self.expr(node)
        return judge, self.kernel_expr(node, asserted)


def _children(node: ast.AST) -> list[ast.AST]:
    """The parts of an expression; of arguments by keyword, their values."""
    return [child.value if isinstance(child, ast.keyword) else child for child in ast.iter_child_nodes(node)]


class OwnReads(Copy):
    """Reads what the student's code has been given as it was reported to be afterwards."""

    def __init__(self, splitter: Expressions) -> None:
        self.splitter = splitter
        self.bound: set[str] = set()

    def visit(self, node: ast.AST) -> Any:
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
