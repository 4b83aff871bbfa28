"""NumPy: arrays and their numbers as evidence, the seed and the settings that a test starts from.

An array is read value by value, with its dtype and its shape. Its order of bytes and its layout in memory aren't told.
"""

from __future__ import annotations

import base64
import math
import re
from typing import Any

import numpy

from autograder.contract import evidence
from autograder.contract.libraries import Coder, Decoder, Mismatch, Setting

TAGS = frozenset({"array", "number"})
_NAMES = ("bool", *(f"{sign}int{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64)))
_DTYPES = {name: numpy.dtype(name) for name in (*_NAMES, "float16", "float32", "float64", "complex64", "complex128")}
_TIME = re.compile(r"(datetime64|timedelta64)\[(Y|M|W|D|h|m|s|ms|us|ns)\]")
_RTOL = {"float16": 1e-3, "float32": 1.3e-6, "complex64": 1.3e-6}
_RTOL_ELSE, _ATOL = 1e-7, 1e-8
_MAX_SHOWN = 12
_WORDS = (str, bool, int, float, type(None))  # what an array of objects may hold


def encode(value: Any, coder: Coder, depth: int) -> Any:
    """Write an array, or a single number of NumPy's; None for anything else. A subclass may lie about its values."""
    if type(value) is numpy.ndarray:
        return {"array": _encode_array(value, coder, depth)}
    if isinstance(value, numpy.generic) and type(value).__module__ == "numpy":
        return {"number": _encode_array(numpy.asarray(value), coder, depth)}
    return None


def _encode_array(array: Any, coder: Coder, depth: int) -> dict[str, Any]:
    name, shape = array.dtype.name, list(array.shape)
    if array.dtype.kind in "OU":
        items = [str(item) if isinstance(item, numpy.str_) else item for item in array.reshape(-1).tolist()]
        if any(type(item) not in _WORDS for item in items):
            raise evidence.NotPlain("an array of objects that are neither text nor numbers")
        words = "object" if array.dtype.kind == "O" else "str"
        return {"dtype": words, "shape": shape, "items": [coder.encode(item, depth + 1) for item in items]}
    if name not in _DTYPES and not _TIME.fullmatch(name):
        raise evidence.NotPlain(f"an array of {name}")
    coder.add_bytes(array.nbytes)
    raw = numpy.ascontiguousarray(array).astype(array.dtype.newbyteorder("<"), copy=False).tobytes()
    return {"dtype": name, "shape": shape, "data": base64.b64encode(raw).decode("ascii")}


def decode(tag: str, body: Any, coder: Decoder) -> Any:
    """Read back what `encode` wrote, whoever wrote it."""
    if type(body) is not dict:
        raise evidence.NotPlain("malformed evidence")
    array = _decode_array(coder, **body)
    if tag == "number" and array.shape != ():
        raise evidence.NotPlain("malformed evidence")
    return array[()] if tag == "number" else array


def _decode_array(coder: Decoder, dtype: str, shape: list[int], data: str = "", items: Any = None) -> Any:
    if type(shape) is not list or any(type(n) is not int or n < 0 for n in shape) or len(shape) > evidence.MAX_DEPTH:
        raise evidence.NotPlain("malformed evidence")
    if items is not None:
        return _decode_items(coder, dtype, shape, items)
    if len(data) > 2 * evidence.MAX_BYTES:
        raise evidence.NotPlain("malformed evidence")
    raw = base64.b64decode(data, validate=True)
    coder.add_bytes(len(raw))
    if dtype not in _DTYPES and not _TIME.fullmatch(dtype):
        raise evidence.NotPlain("malformed evidence")
    kind = _DTYPES.get(dtype) or numpy.dtype(dtype)
    if math.prod(shape) * kind.itemsize != len(raw) or (kind.kind == "b" and set(raw) - {0, 1}):
        raise evidence.NotPlain("malformed evidence")
    return numpy.frombuffer(raw, dtype=kind.newbyteorder("<")).astype(kind).reshape(shape)


def _decode_items(coder: Decoder, dtype: str, shape: list[int], items: Any) -> Any:
    if type(items) is not list or len(items) != math.prod(shape) or dtype not in ("object", "str"):
        raise evidence.NotPlain("malformed evidence")
    words = [coder.decode(item, 1) for item in items]
    if any(type(word) not in (_WORDS if dtype == "object" else (str,)) for word in words):
        raise evidence.NotPlain("malformed evidence")
    array = numpy.empty(len(words), dtype=object)
    array[:] = words
    return (array if dtype == "object" else numpy.array(words, dtype=str)).reshape(shape)


def owns(value: Any) -> bool:
    """Whether a value is an array or a number of NumPy's."""
    return isinstance(value, numpy.ndarray | numpy.generic)


def compare(actual: Any, expected: Any, where: str) -> Mismatch | None:
    """Compare by shape, dtype and closeness."""
    if actual.shape != expected.shape:
        return Mismatch("the shape differs", f"shape {expected.shape}", f"shape {actual.shape}", where)
    ours, theirs = (_kind(value) for value in (actual, expected))
    if ours != theirs:
        return Mismatch("the dtype differs", theirs, ours, where)
    same = same_values(numpy.asarray(actual), numpy.asarray(expected))
    if same.all():
        return None
    at = tuple(int(i) for i in numpy.argwhere(~same)[0])
    place = f"element {list(at)} " if at else ""
    count = f" ({int((~same).sum())} of {same.size} values differ)"
    got = f"{place}{numpy.asarray(actual)[at]!s}{count}"
    return Mismatch("the values differ", f"{place}{numpy.asarray(expected)[at]!s}", got, where)


def same_values(actual: Any, expected: Any) -> Any:
    """Where two arrays of one shape and dtype agree. What is missing agrees with what is missing."""
    kind = expected.dtype
    if kind.kind in "fc":
        return numpy.isclose(actual, expected, rtol=_RTOL.get(kind.name, _RTOL_ELSE), atol=_ATOL, equal_nan=True)
    if kind.kind in "mM":
        return (actual == expected) | (numpy.isnat(actual) & numpy.isnat(expected))
    if kind.kind == "O":
        pairs = zip(actual.reshape(-1), expected.reshape(-1), strict=True)
        return numpy.array([_alike(a, b) for a, b in pairs], dtype=bool).reshape(expected.shape)
    return actual == expected


def _alike(actual: Any, expected: Any) -> bool:
    if type(actual) is not type(expected):
        return False
    if type(expected) is float:
        return bool(numpy.isclose(actual, expected, rtol=_RTOL_ELSE, atol=_ATOL, equal_nan=True))
    return bool(actual == expected)


def _kind(value: Any) -> str:
    return "str" if value.dtype.kind == "U" else str(value.dtype.name)


def show(value: Any) -> str:
    """A short text: the shape and dtype, and the values if they are few."""
    if isinstance(value, numpy.generic):
        return repr(value)
    text = f"array of shape {value.shape}, {_kind(value)}"
    return f"{text}: {value.tolist()}" if 0 < value.size <= _MAX_SHOWN else text


def truth(verdict: Any) -> Any:
    """NumPy's bool as Python's."""
    return bool(verdict) if isinstance(verdict, numpy.bool_) else verdict


def seed(seed: int) -> None:
    """Seed the generator that `numpy.random`'s functions share."""
    numpy.random.seed(seed % 2**32)


def generator() -> Any:
    """The state of the generator that `numpy.random`'s functions share."""
    return numpy.random.get_state()


def set_generator(state: Any) -> None:
    """Put it back into a state."""
    numpy.random.set_state(state)


SETTINGS = (
    Setting("NumPy's error state", numpy.geterr, lambda known: numpy.seterr(**known)),
    Setting("how arrays are printed", numpy.get_printoptions, lambda known: numpy.set_printoptions(**known), True),
)
