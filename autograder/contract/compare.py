"""Compare plain data with what is expected of it, and say in words where they differ."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

from autograder.contract.evidence import NotPlain, Plain, decode, encode
from autograder.contract.libraries import Mismatch, owner, present

_MAX_SHOWN = 200
_FLOAT_RTOL, _FLOAT_ATOL = 1e-5, 1e-8


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
    for library in present():
        verdict = library.truth(verdict)
    if type(verdict) is not bool:
        raise TypeError(f"a check's predicate must return True or False, not {verdict!r}")
    return None if verdict else Mismatch("the value is not as it should be", "", show(actual))


def _compare_plain(actual: Plain, expected: Plain, where: str) -> Mismatch | None:
    def mismatch(kind: str) -> Mismatch:
        return Mismatch(kind, show(expected), show(actual), where)

    if type(actual) is not type(expected):
        return mismatch("the type differs")
    if library := owner(expected):
        return library.compare(actual, expected, where)
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


def show(value: Plain) -> str:
    """A short text of plain data, for messages."""
    library = owner(value)
    text = library.show(value) if library else repr(value)
    return text if len(text) <= _MAX_SHOWN else text[: _MAX_SHOWN - 1] + "…"


def _show_expected(expected: Any) -> str:
    return "" if callable(expected) else show(expected)
