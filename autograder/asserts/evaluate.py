"""The judge's side: try a test on the values that a student's kernel has reported.

The test's text, Python's operators and the libraries are the judge's own here; only the values come from outside.
No code of the student's runs.
"""

from __future__ import annotations

import builtins
import contextlib
import importlib
import io
import linecache
import warnings
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from autograder.asserts.pieces import REPORT
from autograder.asserts.plain import NotPlain, decode, encode
from autograder.asserts.report import reseed
from autograder.asserts.trusted import may_call
from autograder.judging.problems import ERRORS, MALFORMED, NOT_PLAIN, NOT_REACHED, STOPPED

FAILED = "it doesn't hold"
HIDDEN_FAILED = "it fails"
NOISE = "something was written to standard error"
ENDED_BY_ERROR = "the cell ended with an error"
CHANGED = "the submission changes what the test or the lesson gives it, and the test holds only so"
FILE = "<test>"


@dataclass(frozen=True)
class Label:
    """One assert, as it is named to the student."""

    text: str
    hidden: bool


@dataclass(frozen=True)
class Program:
    """All that the judge needs to try one test cell: plain data.

    Attributes:
        kernel: what is sent to the student's kernel in the cell's place.
        judge: what the judge runs.
        imports: by name, which part of which library.
        given: the lesson's own data, encoded, by name.
        changing: the numbers of those values that the solution itself changes.
        seed: of the random numbers that the test draws.
    """

    kernel: str
    judge: str
    labels: tuple[Label, ...]
    imports: dict[str, str] = field(default_factory=dict)
    given: dict[str, Any] = field(default_factory=dict)
    changing: frozenset[int] = frozenset()
    seed: int = 0

    def as_json(self) -> dict[str, Any]:
        """It as plain data."""
        return {**asdict(self), "changing": sorted(self.changing)}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Program:
        """It from plain data."""
        labels = tuple(Label(**label) for label in kept["labels"])
        return cls(**{**kept, "labels": labels, "changing": frozenset(kept["changing"])})


@dataclass(frozen=True)
class Outcome:
    """How a test went: at which assert it stopped and why, or None and ""."""

    at: int | None = None
    problem: str = ""
    detail: str = ""
    changed: frozenset[int] = frozenset()


class _Stop(BaseException):
    """The evidence ends the test. No `except Exception` of the test's own catches it."""


def try_test(program: Program, rows: list[Any], own: bool) -> Outcome:
    """Run a test on reported values.

    Args:
        own: whether what the test made itself, and the solution doesn't change, is taken as the test made it.
    """
    replay = Replay(program, rows, own)
    names: dict[str, Any] = {"__name__": "__main__", "__builtins__": builtins, REPORT: replay}
    seen: list[warnings.WarningMessage] = []
    noise = io.StringIO()
    try:
        with _quietly(noise) as seen:
            names.update({name: _found(path) for name, path in program.imports.items()})
            names.update({name: decode(value) for name, value in program.given.items()})
            code = compile(program.judge, FILE, "exec")
            linecache.cache[FILE] = (len(program.judge), None, program.judge.splitlines(True), FILE)
            exec(code, names)
    except _Stop:
        pass
    except BaseException as error:
        if isinstance(error, TimeoutError | MemoryError | KeyboardInterrupt) and error not in replay.raised:
            raise
        replay.fail(*_in_words(error, replay))
    if not replay.problem and (seen or noise.getvalue()):
        replay.fail(NOISE, "; ".join(str(one.message) for one in seen)[:300])
    changed = frozenset(replay.changed)
    return (
        Outcome(replay.at_label, replay.problem, replay.detail, changed) if replay.problem else Outcome(changed=changed)
    )


def _in_words(error: BaseException, replay: Replay) -> tuple[str, str]:
    detail = f"{type(error).__name__}: {error}"[:500]
    if error in replay.raised:
        name = type(error).__name__
        return STOPPED + (name if name in ERRORS else "an error"), detail
    return FAILED, detail


@contextlib.contextmanager
def _quietly(noise: io.StringIO) -> Iterator[list[warnings.WarningMessage]]:
    """As in a kernel: warnings that are shown there count, and what is printed doesn't matter."""
    with warnings.catch_warnings(record=True) as seen, contextlib.redirect_stdout(io.StringIO()):
        warnings.resetwarnings()
        for kind in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning):
            warnings.simplefilter("ignore", kind)
        warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
        with contextlib.redirect_stderr(noise):
            yield seen


def _found(path: str) -> Any:
    """What a dotted path leads to."""
    if not may_call(path):
        raise ImportError(path)
    module, *parts = path.split(".")
    found = importlib.import_module(module)
    for part in parts:
        module = f"{module}.{part}"
        if not hasattr(found, part):
            importlib.import_module(module)
        found = getattr(found, part)
    return found


class Replay:
    """Stands in the judge's program where the kernel's has its reports."""

    def __init__(self, program: Program, rows: list[Any], own: bool) -> None:
        self._program, self._rows, self._own = program, rows, own
        self._place, self._last = 0, dict[int, Any]()
        self._seeds: dict[int, int] = {}
        self._errors: dict[str, type[BaseException]] = {}
        self.raised: list[BaseException] = []
        self.changed: set[int] = set()
        self.at_label, self.problem, self.detail = 0, "", ""

    def fail(self, problem: str, detail: str = "") -> None:
        """Note why the test fails; the first reason counts."""
        if not self.problem:
            self.problem, self.detail = problem, detail

    def _stop(self, problem: str, detail: str = "") -> _Stop:
        self.fail(problem, detail)
        return _Stop()

    def at(self, label: int) -> None:
        """Which assert is next."""
        if not self.problem:
            self.at_label = label

    def reseed(self, site: int) -> None:
        """Draw what the kernel drew here."""
        self._seeds[site] = self._seeds.get(site, 0) + 1
        reseed((self._program.seed + 1_000_003 * site + self._seeds[site]) % 2**32)

    def value(self, number: int) -> Any:
        """The reported value of a part of the test."""
        row = self._take(number)
        if row[1] != "value" or row[3] != 0:
            raise self._stop(MALFORMED)
        return self._decoded(row[2])

    def made(self, number: int, way: Any) -> Any:
        """What the test makes of a value: of the reported one, or as it was reported."""
        row = self._take(number)
        if row[1] != "value":
            raise self._stop(MALFORMED)
        value = self._decoded(row[2])
        return way(value) if row[3] == 0 else value

    def iterated(self, number: int) -> Any:
        """A value that the test goes through: as it was reported, or all that was in it."""
        row = self._take(number)
        if row[1] != "value":
            raise self._stop(MALFORMED)
        return self._decoded(row[2])

    def own(self, number: int, value: Any) -> Any:
        """A value of the test's own, which the student's code may have changed."""
        row = self._take(number, again=True)
        if row[1] != "value" or row[3] != 0:
            raise self._stop(MALFORMED)
        with contextlib.suppress(NotPlain):
            if encode(value) != row[2]:
                self.changed.add(number)
        return value if self._own and number not in self._program.changing else self._decoded(row[2])

    def ran(self, number: int) -> None:
        """A statement that the kernel ran."""
        if self._take(number)[1] != "ran":
            raise self._stop(MALFORMED)

    call = ran

    def error(self, name: str) -> type[BaseException]:
        """A stand-in for an exception's class of the student's."""
        if name not in self._errors:
            self._errors[name] = type(name, (Exception,), {})
        return self._errors[name]

    def _take(self, number: int, again: bool = False) -> list[Any]:
        """The next row of one number; what it raised is raised here."""
        for place in range(self._place, len(self._rows)):
            row: list[Any] = self._rows[place]
            if not _is_row(row):
                raise self._stop(MALFORMED)
            if row[0] == number:
                self._place = place + 1
                self._last[number] = row
                break
        else:
            if not (again and number in self._last):
                raise self._stop(NOT_REACHED)
            row = self._last[number]
        if row[1] == "raised":
            raise self._raised(row[2])
        if row[1] == "not plain":
            raise self._stop(NOT_PLAIN, str(row[2])[:200])
        return row

    def _decoded(self, encoded: Any) -> Any:
        try:
            return decode(encoded)
        except NotPlain as error:
            raise self._stop(MALFORMED, str(error)) from None

    def _raised(self, shown: Any) -> BaseException:
        """An exception such as the kernel reported."""
        try:
            kinds, arguments = shown
            error = self._class(kinds)(*decode(arguments))
        except (NotPlain, ValueError, TypeError, AttributeError):
            raise self._stop(MALFORMED) from None
        self.raised.append(error)
        return error

    def _class(self, kinds: list[list[str]]) -> type[BaseException]:
        unknown: list[str] = []
        for module, name in kinds[:20]:
            known = _known_error(module, name)
            if known is not None:
                break
            unknown.append(str(name).split(".")[-1])
        else:
            raise ValueError
        if not unknown:
            return known
        bases = [self.error(name) for name in unknown]
        if issubclass(known, Exception):
            mixed = type(unknown[0], (*dict.fromkeys(bases), *([] if known is Exception else [known])), {})
        else:
            mixed = type(unknown[0], (known,), {})
        mixed.__init__ = lambda self, *arguments: BaseException.__init__(self, *arguments)  # type: ignore[misc]
        return mixed


def _known_error(module: str, name: str) -> type[BaseException] | None:
    """An exception's class of Python's or of a library's that the judge knows."""
    if not (may_call(f"{module}.{name}") or (module == "builtins" and hasattr(builtins, name))):
        return None
    try:
        found = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError):
        return None
    return found if isinstance(found, type) and issubclass(found, BaseException) else None


def _is_row(row: Any) -> bool:
    lengths = {"value": 4, "raised": 3, "not plain": 3, "ran": 2}
    if type(row) is not list or len(row) < 2 or type(row[0]) is not int or type(row[1]) is not str:
        return False
    return lengths.get(row[1]) == len(row)


def flaw_in(outputs: list[Any]) -> str:
    """What in a cell's outputs costs its points by nbgrader's rules: an error, or what is on standard error."""
    if any(output.get("output_type") == "error" for output in outputs):
        return ENDED_BY_ERROR
    noise = any(output.get("output_type") == "stream" and output.get("name") == "stderr" for output in outputs)
    return NOISE if noise else ""


def judge_asserts(program: Program, rows: list[Any], flaw: str = "") -> list[dict[str, Any]]:
    """Judge a cell's evidence: a row for each assert, as for each check.

    Args:
        flaw: what in the cell's outputs costs its points by nbgrader's rules, whatever its values.
    """
    outcome = try_test(program, rows, own=False)
    if not outcome.problem:
        strict = try_test(program, rows, own=True)
        if strict.problem:
            outcome = Outcome(strict.at, CHANGED, strict.detail)
    if not outcome.problem and flaw:
        outcome = Outcome(len(program.labels) - 1, flaw)
    return [_row(label, place, outcome) for place, label in enumerate(program.labels)]


def _row(label: Label, place: int, outcome: Outcome) -> dict[str, Any]:
    failed = bool(outcome.problem) and place >= (outcome.at or 0)
    here = bool(outcome.problem) and place == outcome.at
    problem = "" if not failed else outcome.problem if here else NOT_REACHED
    if here and label.hidden:
        problem = HIDDEN_FAILED
    return {
        "label": label.text,
        "passed": not failed,
        "hidden": label.hidden,
        "problem": problem,
        "detail": outcome.detail if here else "",
        "hint": None,
        "shown": "",
        "varies": False,
    }
