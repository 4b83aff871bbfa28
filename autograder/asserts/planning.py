"""Find out, on the instructor's solution, which test cells can be judged outside, and make the programs for it.

    python -m autograder.asserts.planning

The notebook is run three times at most: once to see which parts of the tests are plain data; then with the
kernel's programs in place of the tests, to see that the judge comes to the same verdict as the test itself.
It needs a process of its own, with no student's work in it: JSON in, JSON out.
"""

from __future__ import annotations

import ast
import base64
import contextlib
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.asserts import plain, report
from autograder.asserts.evaluate import Label, Program, judge_asserts, try_test
from autograder.asserts.names import Names, Source, loaded
from autograder.asserts.pieces import REPORT, Probe, Unsplit
from autograder.asserts.plain import NotPlain, encode
from autograder.asserts.split import Split, Splitter, prepare
from autograder.asserts.tracing import TRACER, Trace, number, traced
from autograder.asserts.trust import Rule
from autograder.contract import MIME
from autograder.contract.testcell import has_checks, hidden_lines, seed_of
from autograder.contract.whose import checks_of

MAX_LABEL = 120


class _Notebook:
    """The instructor's notebook, and what is known of its test cells so far."""

    def __init__(self, notebook: NotebookNode, seed: int, in_a_folder: Callable[[], Any]) -> None:
        self.seed, self.in_a_folder = seed, in_a_folder
        shell = _new_shell()
        self.cells = [_source(cell, shell) for cell in notebook.cells if cell.cell_type == "code"]
        texts = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
        self.raw = dict(zip((cell.grade_id for cell in self.cells), texts, strict=True))
        checks = checks_of(notebook.cells)
        self.tests = [i for i, cell in enumerate(self.cells) if cell.graded and not has_checks(cell.text, checks)]
        self.rules: dict[int, Rule] = {}
        self.traces: dict[int, tuple[list[ast.stmt], Names, Trace]] = {}
        self.programs: dict[int, Program] = {}
        self.splits: dict[int, Split] = {}

    def plan(self) -> dict[str, Rule]:
        """The rule for each test cell, by its id."""
        if self.tests:
            with self.in_a_folder():
                self._trace()
        for judge_draws in (True, False):
            pending = [i for i in self.tests if i not in self.rules and self._split(i, judge_draws)]
            if pending:
                with self.in_a_folder():
                    self._try(set(pending))
        return {
            self.cells[i].grade_id: self.rules.get(i) or Rule.nbgraders("the grader's own failure") for i in self.tests
        }

    def _trace(self) -> None:
        shell = _new_shell()
        for index, cell in enumerate(self.cells):
            program = self._prepared(index) if index in self.tests else None
            if program is None:
                error = _run(shell, cell.text)
            else:
                trace = self.traces[index][2]
                error = _execute(shell, traced(program), {TRACER: trace})
                if _is_score(program, trace):
                    self.rules[index] = Rule.nbgraders("its last line is a value, which nbgrader takes for the points")
            if index in self.tests and error is not None:
                why = f"the instructor's solution doesn't pass it ({type(error).__name__}: {error})"
                self.rules[index] = Rule.nbgraders(" ".join(why.split())[:200])

    def _prepared(self, index: int) -> list[ast.stmt] | None:
        cell = self.cells[index]
        if not cell.body:
            self.rules[index] = Rule.nbgraders("it is not Python alone, or empty")
            return None
        names = Names.before(self.cells[:index])
        try:
            program = prepare(cell.body, names, self._later(index))
        except Unsplit as error:
            self.rules[index] = Rule.nbgraders(str(error))
            return None
        number(program)
        self.traces[index] = program, names, Trace()
        return program

    def _later(self, index: int) -> set[str]:
        """The names that other cells read."""
        others = [cell for place, cell in enumerate(self.cells) if place != index]
        return set().union(*(loaded(statement) for cell in others for statement in cell.body))

    def _split(self, index: int, judge_draws: bool) -> bool:
        program, names, trace = self.traces[index]
        try:
            split = Splitter(program, names, trace, self._later(index), judge_draws).split()
        except Unsplit as error:
            if not judge_draws:
                self.rules[index] = Rule.nbgraders(str(error))
            return False
        if not any(_is_strong(probe) for probe in split.probes):
            self.rules[index] = Rule.nbgraders("it asks only what the kernel alone can tell, such as an object's class")
            return False
        self.splits[index] = split
        self.programs[index] = self._program(index, split)
        return True

    def _program(self, index: int, split: Split) -> Program:
        cell = self.cells[index]
        seed = seed_of(self.seed, cell.grade_id)
        hidden = hidden_lines(cell.text)
        lines = cell.text.splitlines()
        labels = tuple(_label(statement, lines, hidden) for statement in split.labels)
        imports = sorted(name for name in split.imports)
        kernel = kernel_text(split.kernel, seed, imports, len(split.probes))
        judge = ast.unparse(ast.Module([*_presence(imports, len(split.probes)), *split.judge], [])) + "\n"
        return Program(kernel, judge, labels, dict(sorted(split.imports.items())), {}, frozenset(), seed)

    def _try(self, pending: set[int]) -> None:
        shell = _new_shell()
        for index, cell in enumerate(self.cells):
            if index not in self.programs:
                _run(shell, cell.text)
                continue
            program = self.programs[index]
            if index in pending:
                program = self._with_given(shell, index, program)
            published: list[str] = []
            error = _run(shell, program.kernel, _into(published))
            if index in pending and program is not None:
                self._verify(index, program, [row for text in published for row in json.loads(text)], error)

    def _with_given(self, shell: Any, index: int, program: Program) -> Program:
        given = {}
        for name in self.splits[index].given:
            with contextlib.suppress(NotPlain, KeyError):
                given[name] = encode(shell.user_ns[name])
        return replace(program, given=given)

    def _verify(self, index: int, program: Program, rows: list[Any], error: BaseException | None) -> None:
        changed = try_test(program, rows, own=False).changed
        program = replace(program, changing=changed)
        failed = next((row for row in judge_asserts(program, rows) if not row["passed"]), None)
        if error is None and failed is None:
            weak = [_short(probe.node) for probe in self.splits[index].probes if probe.weak]
            self.rules[index] = Rule(True, "", tuple(dict.fromkeys(weak)), program)
            return
        del self.programs[index]
        if error is not None or failed is None:
            said = f"{type(error).__name__}: {error}"
        else:
            said = f"{failed['label']}: {failed['problem']} {failed['detail']}"
        why = f"judged outside, the solution's own answer comes out otherwise ({said})"
        self.rules.setdefault(index, Rule.nbgraders(" ".join(why.split())[:300]))


def kernel_text(body: list[ast.stmt], seed: int, imports: list[str], first: int) -> str:
    """What is sent to a student's kernel: how to report, and the kernel's part of the test."""
    names = (
        f"import types as {REPORT}\n{REPORT} = {REPORT}.ModuleType({REPORT!r})\nexec({reporter()!r}, vars({REPORT}))\n"
    )
    frame = ast.parse(f"{names}with {REPORT}.Report({MIME!r}, {seed}) as {REPORT}:\n    pass")
    block = frame.body[-1]
    assert isinstance(block, ast.With)
    block.body = [*_presence(imports, first, kernel=True), *body] or [ast.Pass()]
    return ast.unparse(ast.fix_missing_locations(frame)) + "\n"


def _presence(imports: list[str], first: int, kernel: bool = False) -> list[ast.stmt]:
    """That the libraries' names are there, which the test needs: for the judge to hear, from the kernel."""
    if not imports:
        return []
    text = f"{REPORT}.call({first}, lambda: ({', '.join(imports)},))" if kernel else f"{REPORT}.call({first})"
    return ast.parse(text).body


def reporter() -> str:
    """The source of what runs in a student's kernel."""
    texts = [Path(module.__file__ or "").read_text(encoding="utf-8") for module in (plain, report)]
    trees = [ast.parse(text) for text in texts]
    body = [node for tree in trees for node in tree.body if not _is_ours(node)]
    first = ast.parse("from __future__ import annotations").body
    return ast.unparse(ast.Module([*first, *body], []))


def _is_ours(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and str(node.module).split(".")[0] in ("autograder", "__future__")


def _is_strong(probe: Probe) -> bool:
    return not probe.weak


def _is_score(program: list[ast.stmt], trace: Trace) -> bool:
    last = program[-1]
    if not isinstance(last, ast.Expr) or (isinstance(last.value, ast.Constant) and isinstance(last.value.value, str)):
        return False
    if isinstance(last.value, ast.Constant):
        return isinstance(last.value.value, int | float)
    return any(kind.startswith(("int", "float")) for kind in trace.of(last.value).kinds)


def _label(statement: ast.stmt, lines: list[str], hidden: set[int]) -> Label:
    """How an assert is named: by its message where it has one, else by its text."""
    if statement.lineno in hidden:
        return Label("a hidden test", True)
    text = lines[statement.lineno - 1].strip()
    message = statement.msg if isinstance(statement, ast.Assert) else None
    if isinstance(message, ast.Constant) and isinstance(message.value, str):
        text = message.value
    elif isinstance(message, ast.JoinedStr):
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in message.values)
    text = " ".join(text.split())
    return Label(text if len(text) <= MAX_LABEL else text[: MAX_LABEL - 1] + "…", False)


def _short(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:60]


def _source(cell: NotebookNode, shell: Any) -> Source:
    grader = cell.metadata.get("nbgrader", {})
    text = cell.source
    with contextlib.suppress(Exception):
        text = shell.transform_cell(text)
    graded = bool(grader.get("grade")) and not grader.get("solution")
    locked = bool(grader.get("locked")) or graded
    return Source(text, grader.get("grade_id", ""), bool(grader.get("solution")), locked, graded)


def _new_shell() -> Any:
    from IPython.core.interactiveshell import InteractiveShell

    InteractiveShell.clear_instance()
    shell: Any = InteractiveShell.instance(banner1="")
    shell.showtraceback = lambda *args, **kwargs: None
    shell.showsyntaxerror = lambda *args, **kwargs: None
    shell.display_pub.publish = lambda *args, **kwargs: None
    shell.enable_gui = lambda gui=None: None
    return shell


def _run(shell: Any, text: str, publish: Callable[[dict[str, Any]], None] | None = None) -> BaseException | None:
    shell.display_pub.publish = lambda data, *args, **kwargs: publish(data) if publish else None
    result = shell.run_cell(text, silent=True)
    error: BaseException | None = result.error_before_exec or result.error_in_exec
    return error


def _into(published: list[str]) -> Callable[[dict[str, Any]], None]:
    return lambda data: published.append(data[MIME])


def _execute(shell: Any, tree: ast.Module, names: dict[str, Any]) -> BaseException | None:
    shell.user_ns.update(names)
    try:
        exec(compile(tree, "<test>", "exec"), shell.user_ns)
    except BaseException as error:
        return error
    finally:
        for name in names:
            shell.user_ns.pop(name, None)
    return None


def plan(notebook: NotebookNode, seed: int, files: dict[str, bytes]) -> dict[str, Rule]:
    """The rule for each test cell of a notebook that doesn't call `check`."""
    return _Notebook(notebook, seed, lambda: _folder(files)).plan()


@contextlib.contextmanager
def _folder(files: dict[str, bytes]) -> Iterator[None]:
    """A folder with the assignment's files; modules beside the notebook can be imported, as in a kernel."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        for path, data in files.items():
            Path(folder, path).parent.mkdir(parents=True, exist_ok=True)
            Path(folder, path).write_bytes(data)
        os.chdir(folder)
        sys.path.insert(0, "")
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                yield
        finally:
            sys.path.remove("")
            os.chdir(before)


def main() -> None:
    """Plan what standard input asks for."""
    answers = os.dup(1)
    os.dup2(2, 1)
    given = json.load(sys.stdin)
    files = {path: base64.b64decode(data) for path, data in given["files"].items()}
    rules = {}
    for name, text in given["sources"].items():
        found = plan(nbformat.reads(text, as_version=4), given["seed"], files)
        rules[name] = {cell: rule.as_json() for cell, rule in found.items()}
    with open(answers, "w") as out:
        json.dump(rules, out)


if __name__ == "__main__":
    main()
