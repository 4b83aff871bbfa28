"""`check`, the one function that test cells call.

In a notebook, `check` compares at once: it prints `✔ label`, or raises a short error that
says what was expected, what came, and a hint. Under the grader, what is expected stays
outside the student's kernel: `Evidence` takes the place of `check` there and publishes the
actual values, which a judge outside compares.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy
import torch
from IPython import get_ipython

from autograder.contract import MIME, state
from autograder.contract.evidence import NotPlain, Plain, decode, encode

_MAX_SHOWN = 200
_MAX_MESSAGE = 2_000_000  # characters
_FLOAT_RTOL, _FLOAT_ATOL = 1e-5, 1e-8


@dataclass(frozen=True)
class Mismatch:
    """Why a value isn't the expected one.

    Attributes:
        kind: a few words that reveal nothing of what was expected, such as "the shape differs".
        expected: what was expected, in words; empty for a predicate.
        got: what came, in words.
        where: where in the value they differ, in words.
    """

    kind: str
    expected: str
    got: str
    where: str = ""


class CheckFailed(AssertionError):
    """A check that didn't hold. Shown in a notebook without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return str(self).splitlines()


def check(label: str, actual: Any, expected: Any, hint: str | None = None) -> None:
    """Check that `actual` is `expected`.

    Args:
        label: what is checked, as a statement that should hold.
        actual: plain data (see `autograder.contract.evidence.encode`), the raw value that speaks for the
            student's work.
        expected: plain data, compared by exact type, shape, dtype and closeness; or a
            function of `actual` that returns True or False.
        hint: what to look at if the check fails.

    Raises:
        CheckFailed: the value isn't the expected one.
    """
    mismatch = compare_raw(actual, expected)
    if mismatch is not None:
        raise CheckFailed(_explain(label, mismatch, hint))
    print(f"✔ {label}")


class Evidence:
    """Takes the place of `check` in a test cell that is graded: collects the actual values, and publishes them.

    Used as a context manager around the cell's code: what was collected is published when the
    cell ends, by an error too. One message for many checks: each costs the kernel 2 ms.
    """

    def __init__(self) -> None:
        self._rows: list[str] = []
        self._size = 0

    def __call__(self, label: str, actual: Callable[[], Any]) -> None:
        """Note a check's actual value; an error in computing it is that check's evidence."""
        row: dict[str, Any] = {"label": label}
        try:
            row["actual"] = encode(actual())
        except NotPlain as error:
            row["error"] = ["NotPlain", str(error)[:_MAX_SHOWN]]
        except Exception as error:
            row["error"] = [type(error).__name__, str(error)[:_MAX_SHOWN]]
        self._rows.append(json.dumps(row))
        self._size += len(self._rows[-1])
        if self._size > _MAX_MESSAGE:
            self._publish()

    def __enter__(self) -> Evidence:
        return self

    def __exit__(self, *exception: object) -> None:
        self._publish()

    def _publish(self) -> None:
        from IPython.display import publish_display_data

        if self._rows:
            text = f"evidence of {len(self._rows)} checks"
            publish_display_data({MIME: f"[{','.join(self._rows)}]", "text/plain": text})
        self._rows, self._size = [], 0


def reseed(seed: int) -> None:
    """Seed every generator that lessons draw from: Python's, NumPy's and torch's."""
    random.seed(seed)
    numpy.random.seed(seed % 2**32)
    if torch.cuda.is_available():
        torch.manual_seed(seed)
    else:
        # torch.manual_seed also queues a seed, with a stack trace, for every kind of device that isn't there.
        torch.default_generator.manual_seed(seed)
        if hasattr(torch, "sim"):  # the simulated device's generators, where there is one
            torch.sim.manual_seed_all(seed)


def compare_raw(actual: Any, expected: Any) -> Mismatch | None:
    """Compare a live value with what is expected of it, as the judge would: by its evidence."""
    try:
        plain = decode(encode(actual))
    except NotPlain as error:
        return Mismatch("the value is not plain data", _show_expected(expected), str(error))
    return compare(plain, expected)


def compare(actual: Plain, expected: Any) -> Mismatch | None:
    """Compare plain data with `expected`: plain data too, or a predicate.

    Returns:
        None if they agree, or the first difference.
    """
    if callable(expected):
        return _compare_predicate(actual, expected)
    return _compare_plain(actual, decode(encode(expected)), "")


def _compare_predicate(actual: Plain, predicate: Callable[[Plain], Any]) -> Mismatch | None:
    try:
        verdict = predicate(actual)
    except Exception as error:
        # A predicate may trip over a value of the wrong type or shape: that is the student's.
        return Mismatch("the check can't use this value", "", show(actual), f" ({type(error).__name__})")
    if isinstance(verdict, torch.Tensor) and verdict.dtype == torch.bool and verdict.numel() == 1:
        verdict = bool(verdict)
    if type(verdict) is not bool:
        raise TypeError(f"a check's predicate must return True or False, not {verdict!r}")
    return None if verdict else Mismatch("the value is not as it should be", "", show(actual))


def _compare_plain(actual: Plain, expected: Plain, where: str) -> Mismatch | None:
    def mismatch(kind: str) -> Mismatch:
        return Mismatch(kind, show(expected), show(actual), where)

    if type(actual) is not type(expected):
        return mismatch("the type differs")
    if isinstance(expected, torch.Tensor):
        return _compare_tensors(actual, expected, where)
    if isinstance(expected, float | complex):
        return None if _close(actual, expected) else mismatch("the value differs")
    if isinstance(expected, tuple | list):
        if len(actual) != len(expected):
            return mismatch("the length differs")
        pairs = [(a, e, f" at position {i}{where}") for i, (a, e) in enumerate(zip(actual, expected, strict=True))]
    elif isinstance(expected, dict):
        values = {_exactly(key): value for key, value in actual.items()}
        if values.keys() != set(map(_exactly, expected)):
            return mismatch("the keys differ")
        pairs = [(values[_exactly(key)], value, f" under key {key!r}{where}") for key, value in expected.items()]
    else:
        return None if actual == expected else mismatch("the value differs")
    return next((found for pair in pairs if (found := _compare_plain(*pair))), None)


def _exactly(key: Plain) -> str:
    """A dict's key with its type: 1, 1.0, True and "1" differ."""
    return json.dumps(encode(key))


def _close(actual: complex, expected: complex) -> bool:
    if actual == expected or (actual != actual and expected != expected):
        return True
    if not (math.isfinite(abs(actual)) and math.isfinite(abs(expected))):
        return False
    return abs(actual - expected) <= _FLOAT_ATOL + _FLOAT_RTOL * abs(expected)


def _compare_tensors(actual: torch.Tensor, expected: torch.Tensor, where: str) -> Mismatch | None:
    if actual.shape != expected.shape:
        return Mismatch("the shape differs", f"shape {tuple(expected.shape)}", f"shape {tuple(actual.shape)}", where)
    if actual.dtype != expected.dtype:
        return Mismatch("the dtype differs", str(expected.dtype), str(actual.dtype), where)
    try:
        torch.testing.assert_close(actual, expected, equal_nan=True)
    except AssertionError:
        return _describe_values(actual, expected, where)
    return None


def _describe_values(actual: torch.Tensor, expected: torch.Tensor, where: str) -> Mismatch:
    off = ~torch.isclose(actual, expected, rtol=1e-5, atol=1e-6, equal_nan=True)
    off = off if off.any() else actual != expected
    worst = _worst_index(actual, expected, off)
    place = f"element {list(worst)} " if worst else ""
    return Mismatch(
        "the values differ",
        f"{place}{_number(expected[worst])}",
        f"{place}{_number(actual[worst])} ({int(off.sum())} of {off.numel()} values differ)",
        where,
    )


def _worst_index(actual: torch.Tensor, expected: torch.Tensor, off: torch.Tensor) -> tuple[int, ...]:
    wide = torch.complex128 if expected.dtype.is_complex else torch.float64
    gap = (actual.to(wide) - expected.to(wide)).abs().nan_to_num(nan=math.inf)
    gap[~off] = -1.0
    flat = int(gap.argmax())
    return tuple(int(i) for i in torch.unravel_index(torch.tensor(flat), gap.shape)) if gap.dim() else ()


def _number(value: torch.Tensor) -> str:
    item = value.item()
    return f"{item:.6g}" if isinstance(item, float) else str(item)


def show(value: Plain) -> str:
    """A short text of plain data, for messages."""
    if isinstance(value, torch.Tensor):
        text = f"tensor of shape {tuple(value.shape)}, {value.dtype}"
        if 0 < value.numel() <= 12:
            text += f": {value.tolist()}"
    else:
        text = repr(value)
    return text if len(text) <= _MAX_SHOWN else text[: _MAX_SHOWN - 1] + "…"


def _show_expected(expected: Any) -> str:
    return "" if callable(expected) else show(expected)


def _explain(label: str, mismatch: Mismatch, hint: str | None) -> str:
    lines = [f"✘ {label}: {mismatch.kind}{mismatch.where}"]
    if mismatch.expected:
        lines.append(f"  expected: {mismatch.expected}")
    lines.append(f"  got:      {mismatch.got}")
    if hint:
        lines.append(f"  hint:     {hint}")
    return "\n".join(lines)


def _in_a_notebook() -> None:
    """Let the tests in a student's own notebook start from the known state, as under the grader."""
    shell = get_ipython()
    if shell is not None:
        state.begin_notebook()
        shell.events.register("pre_run_cell", state.begin_test_in_notebook)


_in_a_notebook()
