"""The judge: compares evidence with what the instructor's solution gave. It never runs student code.

It first runs the instructor's notebook, in its own process, and notes what each check expects.
Evidence is then compared label by label: no evidence, no points.
"""

from __future__ import annotations

import json
import random
import signal
import time
import types
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import Any

from nbformat import NotebookNode

from autograder.contract import state
from autograder.contract.compare import compare, show
from autograder.contract.evidence import NotPlain, decode, encode
from autograder.contract.libraries import present
from autograder.contract.published import evidence_texts
from autograder.contract.testcell import for_locked, for_reference, hidden_lines, is_judged, is_locked, seed_of
from autograder.contract.whose import checks_of
from autograder.judging.problems import (
    ENDED_THE_JUDGE,
    ERRORS,
    MALFORMED,
    NOT_PLAIN,
    NOT_REACHED,
    STOPPED,
    TOO_MUCH,
    BrokenSolution,
)

JUDGING_SECONDS = 10  # of processor time, for one check: a hostile value could keep a predicate busy for ever
CELL_SECONDS = 30  # for all checks of a cell; when they are used up, each of the rest has one
WAITING_SECONDS = 120  # of the clock's, for a check that waits rather than works


@dataclass(frozen=True)
class Expectation:
    """What one check expects: plain data, or a predicate.

    Attributes:
        varies: whether the solution's own value under another seed fails here, where that is known.
    """

    label: str
    expected: Any
    hint: str | None
    hidden: bool
    varies: bool = False


@dataclass(frozen=True)
class CheckResult:
    """The judge's finding on one check.

    Attributes:
        problem: why it failed, as one of a few phrases, which reveal nothing; empty if it passed.
        detail: expected and actual values, for the instructor.
        shown: what was expected, for the student, if the check is visible.
    """

    label: str
    passed: bool
    hidden: bool
    problem: str = ""
    detail: str = ""
    hint: str | None = None
    shown: str = ""
    varies: bool = False


class AnswerKey:
    """What every check of a notebook expects, by the grade cell's id."""

    def __init__(self, source: NotebookNode, seed: int, *others: int) -> None:
        """Run the instructor's notebook and note what its checks expect.

        Args:
            others: other seeds. The notebook is run under them too, to know what changes with each.

        As in nbgrader, what a cell raises keeps none of the later ones from being run.

        Raises:
            BrokenSolution: a judged cell raises, or a check doesn't hold on the solution.
        """
        elsewhere = [AnswerKey(source, other) for other in others]
        self.expectations: dict[str, list[Expectation]] = {}
        self.evidence: dict[str, list[Any]] = {}
        shell = _new_shell()
        state.begin_notebook()
        self.checks = checks_of(source.cells)
        self.judged = any(is_judged(cell, self.checks) for cell in source.cells)
        self._raised: list[str] = []
        for index, cell in enumerate(source.cells):
            if cell.cell_type == "code":
                self._run(shell, cell, index, seed)
        for other in elsewhere:
            self._note_what_varies(other, first=other is elsewhere[0])

    def _note_what_varies(self, other: AnswerKey, first: bool) -> None:
        """Mark the checks at which the solution's evidence under another seed fails: it can't be typed in."""
        for name, expectations in self.expectations.items():
            typed_in = other.evidence[name] + [None] * len(expectations)
            failed = [not _judge_one(*pair).passed for pair in zip(expectations, typed_in, strict=False)]
            self.expectations[name] = [
                replace(e, varies=v and (first or e.varies)) for e, v in zip(expectations, failed, strict=True)
            ]

    def _run(self, shell: Any, cell: NotebookNode, index: int, seed: int) -> None:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", f"cell {index + 1}")
        code, recorder = cell.source, _Recorder()
        if is_judged(cell, self.checks):
            code = for_reference(cell.source, seed_of(seed, name), hidden_lines(cell.source), self.checks)
            shell.push({"_recorder": recorder}, interactive=False)
        elif self.judged and is_locked(cell):
            code = for_locked(cell.source)
        result = shell.run_cell(code, silent=True)
        error = result.error_before_exec or result.error_in_exec
        if error is not None:
            self._raised.append(f"{name}: the solution raises {type(error).__name__}: {error}")
        if is_judged(cell, self.checks):
            if error is not None and "raises-exception" not in cell.metadata.get("tags", []):
                raise BrokenSolution("\n  after ".join(reversed(self._raised))) from error
            self.expectations[name] = recorder.expectations
            self.evidence[name] = recorder.evidence
            failed = [r for r in judge(recorder.expectations, recorder.evidence) if not r.passed]
            if failed:
                reasons = "\n".join(f"  {r.label}: {r.problem} {r.detail}" for r in failed)
                raise BrokenSolution(f"{name}: the solution fails its own checks:\n{reasons}")


def _new_shell() -> Any:
    from IPython.core.interactiveshell import InteractiveShell

    InteractiveShell.clear_instance()
    shell: Any = InteractiveShell.instance(banner1="")  # what it shows is silenced by taking methods' places
    shell.showtraceback = lambda *args, **kwargs: None
    shell.showsyntaxerror = lambda *args, **kwargs: None
    shell.display_pub.publish = lambda *args, **kwargs: None
    shell.enable_gui = lambda gui=None: None
    return shell


class _Recorder:
    """Stands in for `check` in the reference run."""

    def __init__(self) -> None:
        self.expectations: list[Expectation] = []
        self.evidence: list[Any] = []

    def __call__(
        self,
        label: str,
        actual: Callable[[], Any],
        expected: Callable[[], Any],
        hint: str | None = None,
        hidden: bool = False,
    ) -> None:
        self.evidence.append({"label": label, "actual": encode(actual())})
        with self.aside():
            value = expected()
        value = _freeze(value) if callable(value) else decode(encode(value))
        self.expectations.append(Expectation(label, value, hint, hidden))

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Leave no trace in the generators: the student's kernel doesn't run what is inside."""
        state, states = random.getstate(), [(library, library.generator()) for library in present()]
        try:
            yield
        finally:
            random.setstate(state)
            for library, before in states:
                library.set_generator(before)


def _freeze(predicate: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A predicate that keeps seeing its variables as they are now, whatever later cells do."""
    if not isinstance(predicate, types.FunctionType):
        return predicate
    frozen = types.FunctionType(
        predicate.__code__,
        dict(predicate.__globals__),
        predicate.__name__,
        predicate.__defaults__,
        predicate.__closure__,
    )
    frozen.__kwdefaults__ = predicate.__kwdefaults__
    return frozen


def read_evidence(outputs: list[Any]) -> list[Any]:
    """The evidence among a cell's outputs, in order, not yet trusted in any way."""
    return parse_evidence(evidence_texts(outputs))


def parse_evidence(published: list[Any]) -> list[Any]:
    """The rows of what was published as evidence, in order, not yet trusted in any way."""
    found = []
    for text in published:
        try:
            rows = json.loads(text)
        except (ValueError, TypeError, RecursionError, MemoryError):
            rows = None
        found += rows if isinstance(rows, list) else [rows]
    return found


def judge(
    expectations: list[Expectation],
    evidence: list[Any],
    without: Container[int] = (),
    begin: Callable[[int], None] = lambda check: None,
) -> list[CheckResult]:
    """Compare a cell's evidence with its expectations, label by label and in order.

    Args:
        without: checks that aren't looked at, since their values have ended the judge.
        begin: told which check is next.
    """
    if len(evidence) > len(expectations):
        return [_failed(one, TOO_MUCH) for one in expectations]
    padded = evidence + [None] * (len(expectations) - len(evidence))
    results, started = [], time.process_time()
    for check, (one, shown) in enumerate(zip(expectations, padded, strict=True)):
        begin(check)
        left = CELL_SECONDS - (time.process_time() - started)
        with limited(min(JUDGING_SECONDS, max(1.0, left))):
            results.append(_failed(one, ENDED_THE_JUDGE) if check in without else _judge_one(one, shown))
    return results


def _judge_one(expectation: Expectation, shown: Any) -> CheckResult:
    if shown is None:
        return _failed(expectation, NOT_REACHED)
    if not isinstance(shown, dict) or shown.get("label") != expectation.label:
        return _failed(expectation, MALFORMED)
    if "actual" not in shown:
        return _failed(expectation, *_describe_error(shown.get("error")))
    try:
        mismatch = compare(decode(shown["actual"]), expectation.expected)
    except NotPlain as error:
        return _failed(expectation, MALFORMED, str(error))
    except Exception as error:
        # Whatever a student's value does to the comparison, it costs that student that check.
        return _failed(expectation, "the check can't use this value", type(error).__name__)
    if mismatch is None:
        return CheckResult(expectation.label, True, expectation.hidden, varies=expectation.varies)
    expected = f"expected {mismatch.expected}, " if mismatch.expected else ""
    detail = f"{mismatch.where} {expected}got {mismatch.got}".strip()
    # Nothing of the student's own value: it may hold what their code saw of the hidden tests.
    told = not expectation.hidden and not callable(expectation.expected)
    return replace(
        _failed(expectation, mismatch.kind, detail),
        shown=f"expected {show(expectation.expected)}" if told else "",
    )


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Interrupt what takes longer, by processor time: a busy machine costs nobody a point."""

    def stop(*_: object) -> None:
        raise TimeoutError

    timers = ((signal.SIGPROF, signal.ITIMER_PROF, seconds), (signal.SIGALRM, signal.ITIMER_REAL, WAITING_SECONDS))
    previous = [signal.signal(number, stop) for number, _, _ in timers]
    for _, timer, limit in timers:
        signal.setitimer(timer, limit)
    try:
        yield
    finally:
        for (number, timer, _), handler in zip(timers, previous, strict=True):
            signal.setitimer(timer, 0)
            signal.signal(number, handler)


def _describe_error(error: Any) -> tuple[str, str]:
    name, text = error if isinstance(error, list) and len(error) == 2 else ("", "")
    if name == "NotPlain":
        return NOT_PLAIN, str(text)
    known = name if isinstance(name, str) and name in ERRORS else "an error"
    return STOPPED + known, f"{name}: {text}"


def _failed(expectation: Expectation, problem: str, detail: str = "") -> CheckResult:
    result = CheckResult(expectation.label, False, expectation.hidden, problem, detail, expectation.hint)
    return replace(result, varies=expectation.varies)


def as_rows(results: list[CheckResult]) -> list[dict[str, Any]]:
    """Check results as plain rows, for JSON."""
    return [asdict(result) for result in results]
