"""Devices for the GPU lesson: a real GPU where there is one, else a simulated one.

A simulated device is slow and has no memory of its own. What it keeps of a real one are the
rules: a tensor lives on one device, every operation checks that its inputs live on the same
one, and data crosses only when copied. Values are computed by the CPU's own kernels, so they
equal the CPU's exactly, and random numbers come from the CPU's generator.

`teaching_device()` gives the device to use. The environment variable `COURSE_DEVICE` decides:
`auto` (or unset) is CUDA where there is some, else simulated; `cpu` is simulated, always; `cuda`
is CUDA, or an error.

It stands on torch's reserved backend, "privateuse1", whose Python side is private to torch:
`tests/test_devices.py` pins down what is used of it. Nothing happens until a simulated device
is asked for. Then, in this process: the backend is named `sim`, `torch.accelerator` reports
it, and backward passes of this thread stay on this thread (torch would look for a thread
of device 1, and has one only for device 0). CPU work is the same before and after.

Limits of a simulated device:

- no time of its own: waiting for it is free, so `Ledger` counts copies and waits instead;
- `torch.accelerator` finds and counts it, but can't synchronize it: use `synchronize` below;
- no pinned memory, streams, events, autocast, memory statistics, or generator of its own;
- LSTM and GRU layers don't run, nor does what changes a tensor's shape in place (`unsqueeze_`);
- a model moved to it keeps its parameter objects, as on CUDA; moved back to the CPU it gets new ones;
- a tensor saved from it is loaded on the CPU.
"""

# ruff: noqa: D102 - Python and torch define what the methods with underscores do

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from typing import Any, NamedTuple

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves, tree_map_only

from course.evidence import TENSOR_TYPES, NotPlain

SIMULATED = "sim"
DEVICE_COUNT = 2

_aten = torch.ops.aten
_INDEXING = (
    _aten.index.Tensor, _aten._unsafe_index.Tensor, _aten.index_put.default,
    _aten.index_put_.default, _aten._index_put_impl_.default,
)  # fmt: skip
_FILLING = (_aten.fill_.Tensor, _aten.masked_fill.Tensor, _aten.masked_fill_.Tensor)
# What torch asks of a backend without going through `SimTensor`: making tensors, and filling new ones.
_KERNELS = (
    "empty.memory_format", "empty_strided", "arange", "arange.start", "arange.start_step", "eye", "eye.m",
    "linspace", "logspace", "randperm", "tril_indices", "triu_indices", "copy_", "_copy_from",
)  # fmt: skip


def teaching_device(index: int = 0) -> torch.device:
    """The device that the lesson works on: `cuda:index` where there is CUDA, else `sim:index`.

    Raises:
        RuntimeError: `COURSE_DEVICE` asks for what isn't there.
    """
    if _uses_cuda():
        return torch.device("cuda", index)
    _activate()
    return torch.device(SIMULATED, index)


def teaching_pair() -> tuple[torch.device, torch.device]:
    """Two devices of one kind: CUDA if there are two, else simulated."""
    if _uses_cuda() and torch.cuda.device_count() >= 2:
        return torch.device("cuda", 0), torch.device("cuda", 1)
    _activate()
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
    choice = os.environ.get("COURSE_DEVICE", "auto")
    if choice not in ("auto", "cpu", "cuda"):
        raise RuntimeError(f"COURSE_DEVICE must be auto, cpu or cuda, not {choice!r}")
    if choice == "cuda" and not torch.cuda.is_available():
        raise RuntimeError("COURSE_DEVICE=cuda, but torch finds no CUDA device")
    return choice != "cpu" and torch.cuda.is_available()


class Event(NamedTuple):
    """A crossing of `nbytes` between two places, or a wait; `waits` if the host stood still for it."""

    name: str
    source: str
    target: str
    nbytes: int
    waits: bool


class Ledger(TorchDispatchMode):
    """Notes, inside a `with` block, each copy between devices and each wait of the host.

    It works on real and simulated devices alike. It sees neither the waits inside `torch.equal`,
    `nonzero` and boolean masks, nor the copy in `torch.tensor([1.0], device=…)`.
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
        return super().__enter__()

    def __exit__(self, *error: Any) -> None:
        self.open.remove(self)
        super().__exit__(*error)

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        self.events += _crossings(func, args, kwargs or {}, result)
        return result


def _crossings(func: Any, args: tuple, kwargs: dict, result: Any) -> Iterator[Event]:
    if func is _aten._local_scalar_dense.default:  # .item()
        source, target, size = args[0].device, torch.device("cpu"), args[0].element_size()
    elif func in (_aten._to_copy.default, _aten.copy_.default):
        source, target, size = args[func is _aten.copy_.default].device, result.device, result.nbytes
    else:
        return
    if source != target:
        non_blocking = kwargs.get("non_blocking", len(args) > 2 and args[2])
        waits = not non_blocking and "cpu" in (source.type, target.type)
        yield Event(func._opname, place(source), place(target), size, waits)


class SimTensor(torch.Tensor):
    """A tensor on a simulated device: a wrapper around a CPU tensor, its `value`."""

    value: torch.Tensor
    __torch_function__ = torch._C._disabled_torch_function_impl

    @staticmethod
    def __new__(cls, value: torch.Tensor, device: torch.device) -> SimTensor:
        self = torch.Tensor._make_wrapper_subclass(
            cls, value.shape, strides=value.stride(), storage_offset=value.storage_offset(),
            dtype=value.dtype, device=device,
        )  # fmt: skip
        self.value = value
        return self

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _run(func, args, kwargs or {})

    # With these two, `Module.to` swaps a parameter's content and keeps the object, as on CUDA.
    def __tensor_flatten__(self) -> tuple[list[str], torch.device]:
        return ["value"], self.device

    @classmethod
    def __tensor_unflatten__(cls, inner: dict, device: torch.device, size: Any, stride: Any) -> SimTensor:
        return cls(inner["value"], device)

    def __repr__(self, **_: Any) -> str:
        grad = f", grad_fn=<{type(self.grad_fn).__name__}>" if self.grad_fn else ", requires_grad=True"
        title = "Parameter containing:\n" if isinstance(self, torch.nn.Parameter) else ""
        return f"{title}{repr(self.value)[:-1]}, device='{self.device}'{grad * self.requires_grad})"

    def __format__(self, spec: str) -> str:
        return format(self.item(), spec) if self.dim() == 0 else object.__format__(self, spec)

    def __reduce_ex__(self, protocol: int) -> Any:
        return self.value.__reduce_ex__(protocol)

    def tolist(self) -> Any:
        """The values as Python numbers: copies to the CPU first, as on CUDA."""
        return self.cpu().tolist()

    def numpy(self, *_: Any, **__: Any) -> Any:
        """Refuse, as on CUDA: NumPy's arrays live in the host's memory."""
        remedy = "Use Tensor.cpu() to copy the tensor to host memory first."
        raise TypeError(f"can't convert {self.device} device type tensor to numpy. {remedy}")

    __array__ = numpy


def _run(func: Any, args: tuple, kwargs: dict) -> Any:
    """Run one operation on the values, if all tensors live on one device."""
    if func is _aten._copy_from.default:
        func, args = _aten.copy_.default, (args[1], args[0])
    tensors = [leaf for leaf in tree_leaves((args, kwargs)) if isinstance(leaf, torch.Tensor)]
    home = _home(func, args, tensors)
    if "device" in kwargs:
        home = torch.device(kwargs["device"]) if kwargs["device"] is not None else home
        kwargs = {key: value for key, value in kwargs.items() if key != "pin_memory"} | {"device": "cpu"}
    if home.type == SIMULATED and (home.index or 0) >= DEVICE_COUNT:
        raise RuntimeError(f"invalid device ordinal: {home}, there are {DEVICE_COUNT} simulated devices")
    args, kwargs = tree_map_only(SimTensor, lambda tensor: tensor.value, (args, kwargs))
    result = func(*args, **kwargs)
    if home.type != SIMULATED:
        return result
    wrappers = {id(tensor.value): tensor for tensor in tensors if isinstance(tensor, SimTensor)}

    def wrap(value: torch.Tensor) -> SimTensor:
        wrapper = wrappers.get(id(value))
        if wrapper is not None and wrapper.shape != value.shape:
            raise NotImplementedError(f"{func} changes a shape in place: a simulated device can't")
        return SimTensor(value, torch.device(SIMULATED, home.index or 0)) if wrapper is None else wrapper

    return tree_map_only(torch.Tensor, wrap, result)


def _home(func: Any, args: tuple, tensors: list[torch.Tensor]) -> torch.device:
    """The one device of all tensors; for a copy, the target's.

    Raises:
        RuntimeError: they live on several.
    """
    if func is _aten.copy_.default:
        return args[0].device
    if func in _INDEXING:  # as on CUDA, indices and a single value to put may stay on the host
        onlookers = [tensor for tensor in tensors[1:] if tensor.device.type != "cpu"]
        tensors = [args[0], *onlookers, *(values for values in args[2:3] if values.dim())]
    if torch.Tag.pointwise in func.tags or func in _FILLING:  # so may numbers to compute with
        tensors = [tensor for tensor in tensors if tensor.device.type != "cpu" or tensor.dim()]
    homes = list(dict.fromkeys(tensor.device for tensor in tensors)) or [torch.device("cpu")]
    if len(homes) > 1:
        raise RuntimeError(
            "Expected all tensors to be on the same device, "
            f"but found at least two devices, {homes[0]} and {homes[1]}! (in {func})"
        )
    return homes[0]


class _Backend:
    """What torch looks for in `torch.sim`, as it does in `torch.cuda`."""

    is_available = is_initialized = staticmethod(lambda: True)
    _is_in_bad_fork = staticmethod(lambda: False)
    device_count = staticmethod(lambda: DEVICE_COUNT)
    current_device = staticmethod(lambda: 0)
    manual_seed_all = staticmethod(lambda seed: None)


@functools.cache
def _activate() -> torch.library.Library:
    """Make `sim` a device of this process, for as long as what is returned lives."""
    torch.utils.backend_registration._setup_privateuseone_for_python_backend(SIMULATED, _Backend())
    library = torch.library.Library("aten", "IMPL")
    for name in _KERNELS:
        packet, _, overload = name.partition(".")
        func = getattr(getattr(_aten, packet), overload or "default")
        library.impl(name, lambda *args, func=func, **kwargs: _run(func, args, kwargs), "PrivateUse1")
    torch.autograd.set_multithreading_enabled(False)
    return library


def _value(tensor: SimTensor) -> torch.Tensor:
    if type(tensor.value) is not torch.Tensor:
        raise NotPlain(f"a simulated tensor around a {type(tensor.value).__name__}")
    return tensor.value


TENSOR_TYPES[SimTensor] = _value
