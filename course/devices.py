"""Devices for the GPU lesson: a real GPU where there is one, else a simulated one.

`teaching_device()` gives the device to use. The environment variable `TEACHING_DEVICE` decides:
`auto` (or unset) is CUDA where there is some, else simulated; `simulated` is simulated, always;
`cuda` is CUDA, or an error. What a simulated device is, and what it can't do: `course.simulated`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, NamedTuple

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from course.simulated import SIMULATED, activate, limited_memory

SETTING = "TEACHING_DEVICE"
CHOICES = ("auto", "simulated", "cuda")

_aten = torch.ops.aten
# What must know on the host how many numbers it found on the device.
_COUNTING = (
    _aten.nonzero.default, _aten.masked_select.default, _aten._unique2.default, _aten.unique_dim.default,
    _aten.unique_consecutive.default, _aten.bincount.default, _aten.repeat_interleave.Tensor,
)  # fmt: skip
_COUNT_BYTES = 8


def teaching_device(index: int = 0) -> torch.device:
    """The device that the lesson works on: `cuda:index` where there is CUDA, else `sim:index`.

    Raises:
        RuntimeError: `TEACHING_DEVICE` asks for what isn't there.
    """
    if _uses_cuda():
        return torch.device("cuda", index)
    activate()
    return torch.device(SIMULATED, index)


def teaching_pair() -> tuple[torch.device, torch.device]:
    """Two devices of one kind: CUDA if there are two, else simulated."""
    if _uses_cuda() and torch.cuda.device_count() >= 2:
        return torch.device("cuda", 0), torch.device("cuda", 1)
    activate()
    return torch.device(SIMULATED, 0), torch.device(SIMULATED, 1)


def place(thing: torch.Tensor | torch.device | str) -> str:
    """Where a tensor lives: `"cpu"`, or `"device 0"`, `"device 1"`, … whether real or simulated."""
    device = thing.device if isinstance(thing, torch.Tensor) else torch.device(thing)
    return "cpu" if device.type == "cpu" else f"device {device.index or 0}"


def synchronize(device: torch.device) -> None:
    """Let the host wait until `device` has finished all work queued on it."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    for ledger in Ledger.open if device.type != "cpu" else ():
        ledger.events.append(Event("synchronize", place(device), "cpu", 0, True))


def _uses_cuda() -> bool:
    choice = os.environ.get(SETTING) or "auto"
    if choice not in CHOICES:
        raise RuntimeError(f"{SETTING} must be {', '.join(CHOICES[:-1])} or {CHOICES[-1]}, not {choice!r}")
    if choice == "cuda" and not torch.cuda.is_available():
        raise RuntimeError(f"{SETTING}=cuda, but torch finds no CUDA device")
    return choice != "simulated" and torch.cuda.is_available()


def memory_limit(device: torch.device, nbytes: int) -> AbstractContextManager[None]:
    """Inside a `with` block, let tensors that are made there take at most `nbytes` bytes on a device.

    Whoever asks for more gets a `torch.OutOfMemoryError`, as on a device whose memory is full.
    """
    if device.type == SIMULATED:
        return limited_memory(device.index or 0, nbytes)
    return _limited_cuda(device, nbytes)


@contextmanager
def _limited_cuda(device: torch.device, nbytes: int) -> Iterator[None]:
    # CUDA's allocator hands out whole blocks, so that a little more or less than asked may fit.
    torch.cuda.empty_cache()
    _, total = torch.cuda.mem_get_info(device)
    torch.cuda.set_per_process_memory_fraction(min(1.0, (torch.cuda.memory_allocated(device) + nbytes) / total), device)
    try:
        yield
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0, device)


class Event(NamedTuple):
    """A crossing of `nbytes` between two places, or a wait; `waits` if the host stood still for it."""

    name: str
    source: str
    target: str
    nbytes: int
    waits: bool


class Ledger(TorchDispatchMode):
    """Notes, inside a `with` block, each copy between devices and each wait of the host.

    It works on real and simulated devices alike. A copy is data that crosses, also the one number of
    `.item()`, and the count that a boolean mask or `nonzero` brings to the host. Printing a tensor of a
    simulated device is one copy; a real GPU's is copied in several parts.
    """

    open: list[Ledger] = []  # noqa: RUF012 - one list for all

    def __init__(self) -> None:
        super().__init__()
        self.events: list[Event] = []

    @property
    def copies(self) -> int:
        """How many times data crossed from one device to another."""
        return sum(event.name != "synchronize" for event in self.events)

    @property
    def nbytes(self) -> int:
        """How many bytes crossed."""
        return sum(event.nbytes for event in self.events)

    @property
    def waits(self) -> int:
        """How many times the host waited for a device."""
        return sum(event.waits for event in self.events)

    def __str__(self) -> str:
        return f"copies: {self.copies}, bytes: {self.nbytes}, waits: {self.waits}"

    def __enter__(self) -> Ledger:
        self.open.append(self)
        super().__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self.open.remove(self)
        super().__exit__(*error)

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        self.events += _crossings(func, args, kwargs or {}, result)
        return result


def _crossings(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any], result: Any) -> Iterator[Event]:
    if func is _aten._local_scalar_dense.default:  # .item()
        source, target, size = args[0].device, torch.device("cpu"), args[0].element_size()
    elif func in (_aten._to_copy.default, _aten.copy_.default):
        source, target, size = args[func is _aten.copy_.default].device, result.device, result.nbytes
    elif func is _aten.lift_fresh.default:  # torch.tensor([…], device=…): made on the host, then copied
        source, target, size = torch.device("cpu"), result.device, result.nbytes
    else:
        yield from _counts(func, args)
        return
    if source != target:
        non_blocking = kwargs.get("non_blocking", len(args) > 2 and args[2])
        waits = not non_blocking and "cpu" in (source.type, target.type)
        yield Event(func._opname, place(source), place(target), size, waits)


def _counts(func: Any, args: tuple[Any, ...]) -> Iterator[Event]:
    """The host's waits for a number that decides how large a result is, or whether two tensors are equal."""
    first = args[0] if args and isinstance(args[0], torch.Tensor) else None
    if first is None or first.device.type == "cpu":
        return
    if func in _COUNTING:
        yield Event(func._opname, place(first), "cpu", _COUNT_BYTES, True)
    elif func is _aten.equal.default:
        yield Event(func._opname, place(first), "cpu", 1, True)
    elif func in (_aten.index.Tensor, _aten.index_put_.default, _aten._index_put_impl_.default):
        masks = [one for one in args[1] if one is not None and one.dtype in (torch.bool, torch.uint8)]
        # One value to put where one mask says so needs no count.
        if not (func is not _aten.index.Tensor and len(masks) == 1 and args[2].numel() == 1):
            for mask in masks:
                if mask.device.type != "cpu":
                    yield Event("nonzero", place(mask), "cpu", _COUNT_BYTES, True)
