"""Tensors as evidence: how they are written, read back, compared and shown. The state of torch is in another module."""

from __future__ import annotations

import base64
import math
from collections.abc import Callable
from typing import Any

import torch

from autograder.contract import evidence
from autograder.contract.libraries import Coder, Mismatch
from autograder.contract.state_of_torch import SETTINGS

__all__ = [
    "SETTINGS",
    "TAGS",
    "TENSOR_TYPES",
    "compare",
    "decode",
    "encode",
    "generator",
    "owns",
    "seed",
    "set_generator",
    "show",
    "truth",
]

TAGS = frozenset({"tensor", "dtype", "device"})
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


def encode(value: Any, coder: Coder, depth: int) -> Any:
    """Write a tensor, a dtype, a device or a size; None for anything else."""
    kind = type(value)
    if kind is torch.Size:
        return coder.encode(tuple(value), depth)
    if kind in (torch.dtype, torch.device):
        return {kind.__name__: str(value)}
    return {"tensor": _encode_tensor(TENSOR_TYPES[kind](value), coder)} if kind in TENSOR_TYPES else None


def _encode_tensor(tensor: torch.Tensor, coder: Coder) -> dict[str, Any]:
    dtype = str(tensor.dtype)
    if dtype not in _DTYPES or tensor.layout is not torch.strided:
        raise evidence.NotPlain(f"a tensor of {dtype}, {tensor.layout}")
    coder.add_bytes(tensor.numel() * tensor.element_size())
    flat = tensor.detach().cpu().resolve_conj().resolve_neg().contiguous().reshape(-1)
    raw = flat.view(torch.uint8).numpy().tobytes() if flat.numel() else b""
    return {
        "dtype": dtype,
        "shape": list(tensor.shape),
        "data": base64.b64encode(raw).decode("ascii"),
    }


def decode(tag: str, body: Any, coder: Coder) -> Any:
    """Read back what `encode` wrote, whoever wrote it."""
    if tag == "dtype":
        return _DTYPES[body]
    if tag == "device" and type(body) is str:
        return torch.device(body)
    if tag == "tensor" and type(body) is dict:
        return _decode_tensor(coder, **body)
    raise evidence.NotPlain("malformed evidence")


def _decode_tensor(coder: Coder, dtype: str, shape: list[int], data: str) -> torch.Tensor:
    if type(shape) is not list or any(type(n) is not int or n < 0 for n in shape):
        raise evidence.NotPlain("malformed evidence")
    if len(shape) > evidence.MAX_DEPTH or len(data) > 2 * evidence.MAX_BYTES:
        raise evidence.NotPlain("malformed evidence")
    raw = base64.b64decode(data, validate=True)
    coder.add_bytes(len(raw))
    kind = _DTYPES[dtype]
    if math.prod(shape) * kind.itemsize != len(raw) or (kind is torch.bool and set(raw) - {0, 1}):
        raise evidence.NotPlain("malformed evidence")
    if not raw:
        return torch.empty(shape, dtype=kind)
    return torch.frombuffer(bytearray(raw), dtype=torch.uint8).view(kind).reshape(shape)


def owns(value: Any) -> bool:
    """Whether a value is a tensor."""
    return isinstance(value, torch.Tensor)


def truth(verdict: Any) -> Any:
    """A tensor of one bool as a bool."""
    is_bool = isinstance(verdict, torch.Tensor) and verdict.dtype == torch.bool and verdict.numel() == 1
    return bool(verdict) if is_bool else verdict


def generator() -> torch.Tensor:
    """The state of torch's own generator, the CPU's."""
    return torch.get_rng_state()


def set_generator(state: torch.Tensor) -> None:
    """Put it back into a state."""
    torch.set_rng_state(state)


def seed(seed: int) -> None:
    """Seed the generators of every device that is there."""
    if torch.cuda.is_available():
        torch.manual_seed(seed)
    else:
        # torch.manual_seed also queues a seed, with a stack trace, for every kind of device that isn't there.
        torch.default_generator.manual_seed(seed)
        if hasattr(torch, "sim"):  # the simulated device's generators, where there is one
            torch.sim.manual_seed_all(seed)


def show(tensor: torch.Tensor) -> str:
    """A tensor's shape and dtype, and its values if they are few."""
    text = f"tensor of shape {tuple(tensor.shape)}, {tensor.dtype}"
    return f"{text}: {tensor.tolist()}" if 0 < tensor.numel() <= 12 else text


def compare(actual: torch.Tensor, expected: torch.Tensor, where: str) -> Mismatch | None:
    """Compare by shape, dtype and closeness."""
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
