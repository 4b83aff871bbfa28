"""What runs in a student's kernel in place of a test cell's asserts: it reports values, and judges nothing.

It goes there as text, after that of `plain.py`, whose names it uses. What it reports is believed as far as any
answer of the student's is: these are the values on which the judge then tries the test.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from autograder.asserts.plain import LIBRARIES, encode

MESSAGE_BYTES = 2_000_000


class Report:
    """Collects what happens in a cell, and publishes it when the cell ends, by an error too."""

    def __init__(self, mime: str, seed: int = 0, publish: Any = None) -> None:
        self._mime, self._publisher = mime, publish or _publish
        self._rows: list[str] = []
        self._size = 0
        self._seed, self._seeds = seed, dict[int, int]()

    def value(self, number: int, get: Callable[[], Any], way: Callable[[Any], Any] | None = None) -> Any:
        """Report the value of a part of the test.

        Args:
            way: what the test makes of the value; it is reported instead, where the value itself isn't plain data.
        """
        value = self._got(number, get)
        try:
            self._add([number, "value", encode(value), 0])
        except Exception as error:
            if way is None:
                self._add([number, "not plain", str(error)[:200]])
                return value
            return self._made(number, self._got(number, lambda: way(value)))
        return way(value) if way else value

    def iterated(self, number: int, get: Callable[[], Any]) -> Any:
        """Report a value that the test goes through: itself, or else all that is in it."""
        value = self._got(number, get)
        try:
            self._add([number, "value", encode(value), 0])
        except Exception:
            try:
                value = list(value)
            except TypeError as error:
                self._add([number, "not plain", str(error)[:200]])
                return value
            return self._made(number, value)
        return value

    def _made(self, number: int, made: Any) -> Any:
        try:
            self._add([number, "value", encode(made), 1])
        except Exception as error:
            self._add([number, "not plain", str(error)[:200]])
        return made

    def _got(self, number: int, get: Callable[[], Any]) -> Any:
        with _Step(self, number, only_errors=True):
            return get()

    def step(self, number: int) -> _Step:
        """Report whether a statement of the test ran, or what it raised."""
        return _Step(self, number)

    def call(self, number: int, get: Callable[[], Any]) -> Any:
        """Report whether a call returned, or what it raised."""
        with _Step(self, number):
            return get()

    def reseed(self, site: int) -> None:
        """Seed the generators anew: the judge does so at the same place, and draws the same numbers."""
        self._seeds[site] = self._seeds.get(site, 0) + 1
        reseed((self._seed + 1_000_003 * site + self._seeds[site]) % 2**32)

    def __enter__(self) -> Report:
        return self

    def __exit__(self, *exception: object) -> None:
        self.publish()

    def _add(self, row: list[Any]) -> None:
        self._rows.append(json.dumps(row))
        self._size += len(self._rows[-1])
        if self._size > MESSAGE_BYTES:
            self.publish()

    def publish(self) -> None:
        """Publish what has been collected."""
        if self._rows:
            rows, self._rows, self._size = self._rows, [], 0
            self._publisher({self._mime: f"[{','.join(rows)}]", "text/plain": f"evidence: {len(rows)} values"})


class _Step:
    def __init__(self, report: Report, number: int, only_errors: bool = False) -> None:
        self._report, self._number, self._only_errors = report, number, only_errors

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: Any, _: Any) -> None:
        if kind is not None:
            self._report._add([self._number, "raised", _raised(error)])
        elif not self._only_errors:
            self._report._add([self._number, "ran"])


def _raised(error: BaseException) -> list[Any]:
    """An exception as plain data: its classes' names, the most special first, and its arguments."""
    kinds = [[str(kind.__module__), str(kind.__qualname__)] for kind in type(error).__mro__]
    try:
        arguments = encode(tuple(error.args))
    except Exception:
        arguments = encode((str(error)[:500],))
    return [kinds, arguments]


def reseed(seed: int) -> None:
    """Seed the generators of the libraries that are there."""
    import random
    import sys

    random.seed(seed)
    modules = {name: sys.modules.get(name) for name in LIBRARIES}
    if modules["numpy"] is not None:
        modules["numpy"].random.seed(seed)
    if modules["torch"] is not None:
        modules["torch"].manual_seed(seed)


def _publish(data: dict[str, Any]) -> None:
    from IPython.display import publish_display_data

    publish_display_data(data)
