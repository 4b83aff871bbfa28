"""Plain data, written as JSON that can be trusted and read back exactly.

Evidence is what a test cell reports about a student's work. It crosses from an untrusted
kernel to the judge, so it is data only: no pickle, no code, no object of the student's.
"""

from __future__ import annotations

from typing import Any

from autograder.contract.libraries import present

MAX_BYTES = 2_000_000
MAX_DEPTH = 20
MAX_ITEMS = 20_000
MAX_INT_BITS = 10_000  # more can't be printed, and takes long to work with

Plain = Any
Encoded = Any


class NotPlain(ValueError):
    """A value that can't be evidence: not plain data, or too large."""


def encode(value: Plain) -> Encoded:
    """Write `value` as JSON-ready data.

    Plain data is a number, string, bool, None, and tuples, lists and dicts of them; and a library's values, where
    it has been imported: tensors, dtypes and devices of torch. Parameters count as tensors, `torch.Size` as a tuple.

    Raises:
        NotPlain: the value, or something in it, isn't plain data, or it is too large.
    """
    return _Encoder().encode(value, 0)


class _Encoder:
    def __init__(self) -> None:
        self.items = 0
        self.bytes = 0

    def encode(self, value: Plain, depth: int) -> Encoded:
        """Write a value that lies so deep in another one."""
        self._count(depth)
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is str:
            self.add_bytes(len(value))
            return value
        if kind is int:
            if value.bit_length() > MAX_INT_BITS:
                raise NotPlain(f"a number of more than {MAX_INT_BITS:,} bits")
            return {"int": hex(value)}
        if kind is float:
            return {"float": value.hex()}
        if kind is complex:
            return {"complex": [value.real.hex(), value.imag.hex()]}
        if kind is tuple:
            return {"tuple": [self.encode(item, depth + 1) for item in value]}
        if kind is list:
            return {"list": [self.encode(item, depth + 1) for item in value]}
        if isinstance(value, dict) and kind.__name__ in ("dict", "OrderedDict"):
            pairs = dict.items(value)
            return {"dict": [[self.encode(part, depth + 1) for part in pair] for pair in pairs]}
        for library in present():
            if (encoded := library.encode(value, self, depth)) is not None:
                return encoded
        raise NotPlain(f"an object of type {kind.__name__}")

    def _count(self, depth: int) -> None:
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise NotPlain("data that is nested too deeply or has too many items")

    def add_bytes(self, size: int) -> None:
        """Count bytes of the value.

        Raises:
            NotPlain: they are too many.
        """
        self.bytes += size
        if self.bytes > MAX_BYTES:
            raise NotPlain(f"data of more than {MAX_BYTES:,} bytes")


def decode(encoded: Encoded) -> Plain:
    """Read back what `encode` wrote. Safe on any JSON value, whoever wrote it.

    Raises:
        NotPlain: `encoded` isn't something that `encode` writes.
    """
    try:
        return _Decoder().decode(encoded, 0)
    except NotPlain:
        raise
    except (ValueError, TypeError, KeyError, OverflowError, RuntimeError) as error:
        raise NotPlain(f"malformed evidence ({type(error).__name__})") from None


class _Decoder(_Encoder):
    def decode(self, encoded: Encoded, depth: int) -> Plain:
        self._count(depth)
        if encoded is None or type(encoded) in (bool, str):
            return encoded
        if type(encoded) is not dict or len(encoded) != 1:
            raise NotPlain("malformed evidence")
        ((tag, body),) = encoded.items()
        if tag in ("int", "float") and type(body) is str:
            if len(body) > MAX_INT_BITS // 4 + 8:
                raise NotPlain("malformed evidence")
            return int(body, 16) if tag == "int" else float.fromhex(body)
        if tag == "complex":
            real, imaginary = body
            return complex(float.fromhex(real), float.fromhex(imaginary))
        if tag in ("tuple", "list") and type(body) is list:
            items = [self.decode(item, depth + 1) for item in body]
            return tuple(items) if tag == "tuple" else items
        if tag == "dict" and type(body) is list:
            return {self.decode(k, depth + 1): self.decode(v, depth + 1) for k, v in body}
        for library in present():
            if tag in library.TAGS:
                return library.decode(tag, body, self)
        raise NotPlain("malformed evidence")
