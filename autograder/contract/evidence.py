"""Plain data, written as JSON that can be trusted and read back exactly.

Evidence is what a test cell reports about a student's work. It crosses from an untrusted
kernel to the judge, so it is data only: no pickle, no code, no object of the student's.
"""

from __future__ import annotations

import base64
import math
from collections.abc import Callable
from typing import Any

import torch

MAX_BYTES = 2_000_000
MAX_DEPTH = 20
MAX_ITEMS = 20_000
MAX_INT_BITS = 10_000  # more can't be printed, and takes long to work with

Plain = Any
Encoded = Any

_DTYPES = {
    str(dtype): dtype
    for dtype in (
        torch.bool,
        torch.uint8,
        torch.int8,
        torch.int16,
        torch.int32,
        torch.int64,
        torch.float16,
        torch.bfloat16,
        torch.float32,
        torch.float64,
        torch.complex64,
        torch.complex128,
    )
}

# Tensor types by exact class. A subclass may lie about its values, so it is evidence of
# nothing; a device simulator adds its own class, with the function that reads its values.
TENSOR_TYPES: dict[type, Callable[[Any], torch.Tensor]] = {
    torch.Tensor: lambda tensor: tensor,
    torch.nn.Parameter: lambda tensor: tensor,
    torch.nn.Buffer: lambda tensor: tensor,
}


class NotPlain(ValueError):
    """A value that can't be evidence: not plain data, or too large."""


def encode(value: Plain) -> Encoded:
    """Write `value` as JSON-ready data.

    Plain data is a tensor, number, string, bool, None, dtype or device, and tuples, lists
    and dicts of them. Parameters count as tensors and `torch.Size` as a tuple.

    Raises:
        NotPlain: the value, or something in it, isn't plain data, or it is too large.
    """
    return _Encoder().encode(value, 0)


class _Encoder:
    def __init__(self) -> None:
        self.items = 0
        self.bytes = 0

    def encode(self, value: Plain, depth: int) -> Encoded:
        self._count(depth)
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is str:
            self._add_bytes(len(value))
            return value
        if kind is int:
            if value.bit_length() > MAX_INT_BITS:
                raise NotPlain(f"a number of more than {MAX_INT_BITS:,} bits")
            return {"int": hex(value)}
        if kind is float:
            return {"float": value.hex()}
        if kind is complex:
            return {"complex": [value.real.hex(), value.imag.hex()]}
        if kind in (tuple, torch.Size):
            return {"tuple": [self.encode(item, depth + 1) for item in value]}
        if kind is list:
            return {"list": [self.encode(item, depth + 1) for item in value]}
        if isinstance(value, dict) and kind.__name__ in ("dict", "OrderedDict"):
            pairs = dict.items(value)
            return {"dict": [[self.encode(part, depth + 1) for part in pair] for pair in pairs]}
        if kind in (torch.dtype, torch.device):
            return {kind.__name__: str(value)}
        if kind in TENSOR_TYPES:
            return {"tensor": self._encode_tensor(TENSOR_TYPES[kind](value))}
        raise NotPlain(f"an object of type {kind.__name__}")

    def _encode_tensor(self, tensor: torch.Tensor) -> Encoded:
        dtype = str(tensor.dtype)
        if dtype not in _DTYPES or tensor.layout is not torch.strided:
            raise NotPlain(f"a tensor of {dtype}, {tensor.layout}")
        self._add_bytes(tensor.numel() * tensor.element_size())
        flat = tensor.detach().cpu().resolve_conj().resolve_neg().contiguous().reshape(-1)
        raw = flat.view(torch.uint8).numpy().tobytes() if flat.numel() else b""
        return {
            "dtype": dtype,
            "shape": list(tensor.shape),
            "data": base64.b64encode(raw).decode("ascii"),
        }

    def _count(self, depth: int) -> None:
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise NotPlain("data that is nested too deeply or has too many items")

    def _add_bytes(self, size: int) -> None:
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
        if tag == "dtype":
            return _DTYPES[body]
        if tag == "device" and type(body) is str:
            return torch.device(body)
        if tag == "tensor" and type(body) is dict:
            return self._decode_tensor(**body)
        raise NotPlain("malformed evidence")

    def _decode_tensor(self, dtype: str, shape: list[int], data: str) -> torch.Tensor:
        if type(shape) is not list or any(type(n) is not int or n < 0 for n in shape):
            raise NotPlain("malformed evidence")
        if len(shape) > MAX_DEPTH or len(data) > 2 * MAX_BYTES:
            raise NotPlain("malformed evidence")
        raw = base64.b64decode(data, validate=True)
        self._add_bytes(len(raw))
        kind = _DTYPES[dtype]
        if math.prod(shape) * kind.itemsize != len(raw) or (kind is torch.bool and set(raw) - {0, 1}):
            raise NotPlain("malformed evidence")
        if not raw:
            return torch.empty(shape, dtype=kind)
        return torch.frombuffer(bytearray(raw), dtype=torch.uint8).view(kind).reshape(shape)
