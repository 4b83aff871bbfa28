"""`check`, the one function that test cells call.

In a notebook, `check` compares at once: it prints `✔ label`, or raises a short error that
says what was expected, what came, and a hint. Under the grader, what is expected stays
outside the student's kernel: `Evidence` takes the place of `check` there and publishes the
actual values, which a judge outside compares.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from typing import Any

from autograder.contract import MIME, state
from autograder.contract.compare import compare_raw
from autograder.contract.evidence import NotPlain, encode
from autograder.contract.libraries import Mismatch, present

_MAX_SHOWN = 200
_MAX_MESSAGE = 2_000_000  # characters


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
    """Seed every generator that notebooks draw from: Python's, and those of the libraries that are there."""
    random.seed(seed)
    for library in present():
        library.seed(seed)


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
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is not None:
        state.begin_notebook()
        shell.events.register("pre_run_cell", state.begin_test_in_notebook)


_in_a_notebook()
