"""The simulated device: a GPU's rules, kept on the CPU. `course.devices` hands it out, and is what lessons import.

It is slow and has no processor of its own. What it keeps of a real one are the rules: a tensor lives
on one device, every operation checks that its inputs live on the same one, and data crosses only
when copied. Values are computed by the CPU's own kernels, so they equal the CPU's exactly. Each device
has a random generator of its own, as a GPU has: `torch.manual_seed` seeds it, what is drawn there
differs from what the CPU draws, and drawing there leaves the CPU's generator alone.

It stands on torch's reserved backend, "privateuse1", whose Python side is private to torch:
`tests/test_devices.py` pins down what is used of it. Nothing happens until `activate()`. Then, in
this process: the backend is named `sim`; `torch.accelerator` reports it; backward passes of this
thread stay on this thread (torch would look for a thread of device 1, and has one only for device 0);
and a few of torch's entry points know simulated tensors: `torch.load`, `torch.Generator`,
`torch.accelerator.synchronize`, `Module.to`, and `Tensor.pin_memory`, which copies. CPU work is the
same before and after.

What a simulated device can't do says so in one sentence (`refuse`):

- it has no time of its own: waiting for it is free, so `Ledger` counts copies and waits instead;
- no LSTM or GRU kernels, no autocast, no `DataParallel`, no memory statistics;
- what changes a tensor's shape in place (`unsqueeze_`, `resize_`), also inside `torch.quantile`;
- a generator of the device also serves the CPU, where a GPU's is refused;
- `parameter.data = ` a tensor of another device: use `Module.to`, or make a new tensor.
"""

# ruff: noqa: D102 - Python and torch define what the methods with underscores do

from __future__ import annotations

import functools
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, NoReturn

import torch
from torch.nn.parameter import is_lazy

from autograder.contract import names, state
from autograder.contract.evidence import NotPlain
from autograder.contract.of_torch import TENSOR_TYPES

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


def refuse(what: str, remedy: str = "") -> NoReturn:
    """Say in one sentence that a simulated device lacks something that a GPU has.

    Raises:
        NotImplementedError: always.
    """
    raise NotImplementedError(f"The simulated device has no {what}; a real GPU does.{remedy and ' '}{remedy}")


class SimTensor(torch.Tensor):
    """A tensor on a simulated device: a wrapper around a CPU tensor.

    Attributes:
        value: the CPU tensor.
        home: the device that it is said to live on.
    """

    value: torch.Tensor
    home: torch.device
    __torch_function__ = torch._C._disabled_torch_function_impl

    @staticmethod
    def __new__(cls, value: torch.Tensor, device: torch.device) -> SimTensor:
        self = torch.Tensor._make_wrapper_subclass(
            cls, value.shape, strides=value.stride(), storage_offset=value.storage_offset(),
            dtype=value.dtype, device=device,
        )  # fmt: skip
        self.value = value
        self.home = device
        return self

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return run(func, args, kwargs or {})

    # With these two, `Module.to` swaps a parameter's content and keeps the object, as on CUDA.
    def __tensor_flatten__(self) -> tuple[list[str], torch.device]:
        return ["value"], self.device

    @classmethod
    def __tensor_unflatten__(cls, inner: dict[str, Any], device: torch.device, size: Any, stride: Any) -> SimTensor:
        return cls(inner["value"], device)

    def __repr__(self, **_: Any) -> str:
        grad = f", grad_fn=<{type(self.grad_fn).__name__}>" if self.grad_fn else ", requires_grad=True"
        title = "Parameter containing:\n" if isinstance(self, torch.nn.Parameter) else ""
        # To print is to copy to the host, and a ledger sees it.
        return f"{title}{repr(self.detach().cpu())[:-1]}, device='{self.device}'{grad * self.requires_grad})"

    def __format__(self, spec: str) -> str:
        return format(self.item(), spec) if self.dim() == 0 else object.__format__(self, spec)

    def __reduce_ex__(self, protocol: int) -> Any:
        value = self.value
        is_parameter = isinstance(self, torch.nn.Parameter)
        return _restore, (value, str(self.device), self.requires_grad, is_parameter)

    def tolist(self) -> Any:
        """The values as Python numbers: copies to the CPU first, as on CUDA."""
        return self.cpu().tolist()

    def numpy(self, *_: Any, **__: Any) -> Any:
        """Refuse, as on CUDA: NumPy's arrays live in the host's memory."""
        remedy = "Use Tensor.cpu() to copy the tensor to host memory first."
        raise TypeError(f"can't convert {self.device} device type tensor to numpy. {remedy}")

    __array__ = numpy

    def new_tensor(self, data: Any, *, dtype: Any = None, device: Any = None, requires_grad: bool = False) -> Any:
        """A new tensor with this one's dtype and device, as on CUDA; torch itself would forget the device's index."""
        dtype = self.dtype if dtype is None else dtype
        device = self.device if device is None else device
        return torch.tensor(data, dtype=dtype, device=device, requires_grad=requires_grad)

    def storage(self) -> NoReturn:
        refuse("storage of its own")


_PLACES = tuple(torch.device("privateuseone", index) for index in range(DEVICE_COUNT))


class _Rule(NamedTuple):
    """What there is to know of an operation before it runs."""

    is_copy: bool
    is_indexing: bool
    numbers_join: bool
    reshapes: bool
    draws: bool
    takes_generator: bool


_NUMBERS = {int, float, bool, type(None), torch.dtype}  # told from tensors at once


@functools.cache
def _rule(func: Any) -> _Rule:
    return _Rule(
        func is _aten.copy_.default,
        func in _INDEXING,
        torch.Tag.pointwise in func.tags or func in _FILLING,
        torch.Tag.inplace_view in func.tags,
        torch.Tag.nondeterministic_seeded in func.tags,
        any(argument.name == "generator" for argument in func._schema.arguments),
    )


def run(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Run one operation on the values, if all tensors live on one device."""
    if func is _aten._copy_from.default:
        func, args = _aten.copy_.default, (args[1], args[0])
    rule = _rule(func)
    seen: list[torch.Tensor] = []
    values = [arg if type(arg) in _NUMBERS else _unwrap(arg, seen) for arg in args]
    options = {key: _unwrap(arg, seen) for key, arg in kwargs.items()} if kwargs else kwargs
    home = _home(func, rule, args, seen)
    if "device" in kwargs:
        home = torch.device(kwargs["device"]) if kwargs["device"] is not None else home
        options = {key: value for key, value in options.items() if key != "pin_memory"} | {"device": "cpu"}
    if home.type != SIMULATED:
        return func(*values, **options)
    if rule.reshapes:
        refuse(f"{func._opname}: it can't change a shape in place", "Use the form without _ at its end.")
    home = _PLACES[_checked_index(home)]
    try:
        result = _draw(func, home, values, options) if rule.draws else func(*values, **options)
    except NotImplementedError as error:
        if "simulated device" in str(error):
            raise
        refuse(func._opname, "Build it from simpler operations, or run it on the CPU.")
    return _wrap(result, home, seen)


def _unwrap(arg: Any, seen: list[torch.Tensor]) -> Any:
    """An argument with CPU tensors in place of simulated ones; `seen` notes all tensors."""
    kind = type(arg)
    if kind is SimTensor:
        seen.append(arg)
        return arg.value
    if kind is list or kind is tuple:
        return [_unwrap(item, seen) for item in arg]
    if isinstance(arg, torch.Tensor):
        seen.append(arg)
    return arg


def _wrap(result: Any, home: torch.device, seen: list[torch.Tensor]) -> Any:
    """A result on its device; a tensor that came as an argument keeps its wrapper."""
    if isinstance(result, torch.Tensor):
        for tensor in seen:
            if getattr(tensor, "value", None) is result:
                return tensor
        made = SimTensor(result, home)
        if _limits:
            _take_memory(made)
        return made
    if isinstance(result, tuple | list):
        return type(result)([_wrap(item, home, seen) for item in result])
    return result


def _checked_index(device: torch.device) -> int:
    index = device.index or 0
    if index >= DEVICE_COUNT:
        raise RuntimeError(f"invalid device ordinal: {device}, there are {DEVICE_COUNT} simulated devices")
    return index


def _home(func: Any, rule: _Rule, args: tuple[Any, ...], tensors: list[torch.Tensor]) -> torch.device:
    """The one device of all tensors; for a copy, the target's.

    Raises:
        RuntimeError: they live on several.
    """
    if not tensors:
        return torch.device("cpu")
    if rule.is_copy:
        target: torch.device = args[0].device
        return target
    first = getattr(tensors[0], "home", None)
    if all(getattr(tensor, "home", None) is first for tensor in tensors):
        return first or torch.device("cpu")
    if rule.is_indexing:  # as on CUDA, indices and a single value to put may stay on the host
        onlookers = [tensor for tensor in tensors[1:] if tensor.device.type != "cpu"]
        tensors = [args[0], *onlookers, *(values for values in args[2:3] if values.dim())]
    if rule.numbers_join:  # so may numbers to compute with
        tensors = [tensor for tensor in tensors if tensor.device.type != "cpu" or tensor.dim()]
    homes = list(dict.fromkeys(tensor.device for tensor in tensors))
    if len(homes) > 1:
        raise RuntimeError(
            "Expected all tensors to be on the same device, "
            f"but found at least two devices, {homes[0]} and {homes[1]}! (in {func})"
        )
    return homes[0]


# Random numbers


class SimGenerator(torch._C.Generator):
    """A random generator of a simulated device."""

    _place: torch.device
    _cdata: int

    def __new__(cls, place: torch.device) -> SimGenerator:
        self = super().__new__(cls)
        self._place = place
        _generators[self._cdata] = self
        return self

    def __init__(self, place: torch.device) -> None:
        self.manual_seed(torch.default_generator.initial_seed())

    @property
    def device(self) -> torch.device:
        return self._place

    def manual_seed(self, seed: int) -> SimGenerator:
        # The same seed gives other numbers here than on the CPU, as on a GPU.
        super().manual_seed((seed ^ 0x5EED_0F_A_5117 ^ (self._place.index or 0)) % 2**63)
        self._seed = seed
        return self

    def initial_seed(self) -> int:
        return self._seed


# Operations get a torch generator that has forgotten its Python class: by its address it is known again.
_generators: weakref.WeakValueDictionary[int, SimGenerator] = weakref.WeakValueDictionary()


@functools.cache
def _default_generator(place: torch.device) -> SimGenerator:
    return SimGenerator(place)


def _draw(func: Any, home: torch.device, values: list[Any], options: dict[str, Any]) -> Any:
    """Run an operation that draws random numbers, from the device's generator or the one that was given."""
    given = options.get("generator")
    if given is not None:
        found = _generators.get(given._cdata)
        if found is None:
            raise RuntimeError(f"Expected a '{SIMULATED}' device type for generator but found '{given.device}'")
        return func(*values, **options)
    own = _default_generator(home)
    if _rule(func).takes_generator:
        return func(*values, **{**options, "generator": own})
    host = torch.default_generator
    kept = host.get_state()
    host.set_state(own.get_state())
    try:
        return func(*values, **options)
    finally:
        own.set_state(host.get_state())
        host.set_state(kept)


class _GeneratorKind(type):
    """Makes every torch generator an instance of the class that stands in for `torch.Generator`."""

    def __instancecheck__(cls, instance: Any) -> bool:
        return isinstance(instance, torch._C.Generator)


class _Generator(metaclass=_GeneratorKind):
    """`torch.Generator`, which can also be of a simulated device."""

    def __new__(cls, device: Any = "cpu") -> Any:
        place = torch.device(device)
        return SimGenerator(_PLACES[_checked_index(place)]) if place.type == SIMULATED else torch._C.Generator(place)


# Memory


class _Limit:
    """So many bytes on a simulated device, and how many of them tensors hold."""

    def __init__(self, nbytes: int) -> None:
        self.nbytes, self.held = nbytes, 0
        self.storages: dict[int, int] = {}

    def take(self, tensor: SimTensor) -> None:
        storage = tensor.value.untyped_storage()
        key, size = storage._cdata, storage.nbytes()
        if key not in self.storages:
            if self.held + size > self.nbytes:
                free = self.nbytes - self.held
                raise torch.OutOfMemoryError(
                    f"{tensor.device} out of memory. Tried to allocate {size:,} bytes. "
                    f"The device has {self.nbytes:,} bytes, of which {free:,} are free."
                )
            self.held += size
            self.storages[key] = 0
        self.storages[key] += 1
        weakref.finalize(tensor, self._give_back, key, size)

    def _give_back(self, key: int, size: int) -> None:
        self.storages[key] -= 1
        if not self.storages[key]:
            del self.storages[key]
            self.held -= size


_limits: dict[int, _Limit] = {}


def _take_memory(tensor: SimTensor) -> None:
    limit = _limits.get(tensor.home.index)
    if limit is not None:
        limit.take(tensor)


@contextmanager
def limited_memory(index: int, nbytes: int) -> Iterator[None]:
    """Let a simulated device have so many bytes for the tensors that are made inside the block."""
    outer = _limits.get(index)
    _limits[index] = _Limit(nbytes)
    try:
        yield
    finally:
        if outer is None:
            del _limits[index]
        else:
            _limits[index] = outer


# Files


def _restore(value: torch.Tensor, place: str, requires_grad: bool, is_parameter: bool) -> torch.Tensor:
    """A saved tensor of a simulated device, where `torch.load`'s map_location wants it: on its device, if not told."""
    device = _Loading.target(place)
    if device.type == SIMULATED:
        activate()
        value = SimTensor(value, _PLACES[_checked_index(device)])
    elif device.type != "cpu":
        value = value.to(device)
    return torch.nn.Parameter(value, requires_grad) if is_parameter else value.requires_grad_(requires_grad)


class _Loading:
    """`torch.load`, which can map to simulated devices and from them."""

    maps: list[Any] = []  # noqa: RUF012 - of the loads that run, the innermost last

    def __init__(self, load: Callable[..., Any]) -> None:
        self.load = load
        functools.update_wrapper(self, load)

    def __call__(self, f: Any, map_location: Any = None, *args: Any, **kwargs: Any) -> Any:
        target = map_location if isinstance(map_location, str | torch.device) else None
        everything = target is not None and torch.device(target).type == SIMULATED
        place = _PLACES[_checked_index(torch.device(target))] if target is not None and everything else None
        self.maps.append(map_location)
        try:
            # What is saved from the CPU is read there first: a simulated device has no storages of its own.
            loaded = self.load(f, "cpu" if everything else _without_simulated(map_location), *args, **kwargs)
        finally:
            self.maps.pop()
        return _move(loaded, place) if place is not None else loaded

    @classmethod
    def target(cls, place: str) -> torch.device:
        wanted = cls.maps[-1] if cls.maps else None
        if isinstance(wanted, dict):
            wanted = wanted.get(place)
        if callable(wanted):
            refuse("storage that a function as map_location could be given", "Give a device or a dict.")
        return torch.device(place if wanted is None else wanted)


def _without_simulated(map_location: Any) -> Any:
    """A map_location for what was saved from the CPU; such a dict sends nothing to a simulated device."""
    if not isinstance(map_location, dict):
        return map_location
    if torch.device(map_location.get("cpu", "cpu")).type == SIMULATED:
        refuse("way to take a file's CPU tensors by a dict", "Give map_location the device itself.")
    return {key: place for key, place in map_location.items() if torch.device(place).type != SIMULATED}


def _move(loaded: Any, place: torch.device) -> Any:
    """What was loaded, with its tensors on a device."""
    if isinstance(loaded, torch.nn.Parameter):
        return torch.nn.Parameter(loaded.detach().to(place), loaded.requires_grad)
    if isinstance(loaded, torch.Tensor | torch.nn.Module):
        return loaded.to(place)
    if isinstance(loaded, dict):
        for key, item in loaded.items():
            loaded[key] = _move(item, place)
    elif isinstance(loaded, list):
        loaded[:] = [_move(item, place) for item in loaded]
    elif type(loaded) is tuple:
        return tuple(_move(item, place) for item in loaded)
    return loaded


# Modules


def _moving(apply: Callable[..., torch.nn.Module]) -> Callable[..., torch.nn.Module]:
    """`Module._apply`, which keeps a module's parameter objects also on the way back, and moves lazy modules late."""

    @functools.wraps(apply)
    def moved(self: torch.nn.Module, fn: Any, recurse: bool = True) -> torch.nn.Module:
        own = [*self._parameters.values(), *self._buffers.values()]
        if any(tensor is not None and is_lazy(tensor) for tensor in own):
            place = fn(torch.empty(0)).device
            if place.type == SIMULATED:
                _move_when_made(self, place)
                return self
        if not any(type(tensor) is SimTensor for tensor in own):
            return apply(self, fn, recurse)
        before = torch.__future__.get_swap_module_params_on_conversion()
        torch.__future__.set_swap_module_params_on_conversion(True)
        try:
            return apply(self, fn, recurse)
        finally:
            torch.__future__.set_swap_module_params_on_conversion(before)

    return moved


def _move_when_made(module: torch.nn.Module, place: torch.device) -> None:
    """Move a lazy module once its first input has given its parameters their shapes."""

    def move(module: torch.nn.Module, args: Any, kwargs: Any) -> None:
        handle.remove()
        module.to(place)

    handle = module.register_forward_pre_hook(move, with_kwargs=True)


# The backend


class _Backend:
    """What torch looks for in `torch.sim`, as it does in `torch.cuda`."""

    is_available = is_initialized = staticmethod(lambda: True)
    _is_in_bad_fork = staticmethod(lambda: False)
    device_count = staticmethod(lambda: DEVICE_COUNT)
    current_device = staticmethod(lambda: 0)

    @staticmethod
    def manual_seed_all(seed: int) -> None:
        for place in _PLACES:
            _default_generator(place).manual_seed(seed)

    @staticmethod
    def manual_seed(seed: int) -> None:
        _default_generator(_PLACES[0]).manual_seed(seed)

    @staticmethod
    def get_rng_state(device: Any = SIMULATED) -> torch.Tensor:
        return _default_generator(_place_of(device)).get_state()

    @staticmethod
    def set_rng_state(state: torch.Tensor, device: Any = SIMULATED) -> None:
        _default_generator(_place_of(device)).set_state(state)

    @staticmethod
    def synchronize(device: Any = SIMULATED) -> None:
        from course.devices import synchronize

        synchronize(_place_of(device))

    @staticmethod
    def get_amp_supported_dtype() -> NoReturn:
        refuse("autocast")

    def __getattr__(self, name: str) -> NoReturn:
        raise AttributeError(
            f"The simulated device has no torch.{SIMULATED}.{name}; a real GPU may have torch.cuda.{name}."
        )


def _place_of(device: Any) -> torch.device:
    return _PLACES[device if isinstance(device, int) else _checked_index(torch.device(device))]


def _synchronizing(synchronize: Callable[..., None]) -> Callable[..., None]:
    """`torch.accelerator.synchronize`, which knows simulated devices."""

    @functools.wraps(synchronize)
    def synchronized(device: Any = None) -> None:
        if device is None or isinstance(device, int) or torch.device(device).type == SIMULATED:
            _Backend.synchronize(SIMULATED if device is None else device)
        else:
            synchronize(device)

    return synchronized


_pinned: dict[int, weakref.ref[torch.Tensor]] = {}


def _pin(tensor: torch.Tensor, device: Any = None) -> torch.Tensor:
    """A "pinned" copy: there is no GPU that memory would have to be pinned for."""
    copy = tensor.clone()
    key = copy.data_ptr()
    _pinned[key] = weakref.ref(copy, lambda _: _pinned.pop(key, None))
    return copy


@functools.cache
def activate() -> torch.library.Library:
    """Make `sim` a device of this process, for as long as what is returned lives."""
    global _PLACES
    torch.utils.backend_registration._setup_privateuseone_for_python_backend(SIMULATED, _Backend())
    _PLACES = tuple(torch.device(SIMULATED, index) for index in range(DEVICE_COUNT))
    library = torch.library.Library("aten", "IMPL")
    for name in _KERNELS:
        packet, _, overload = name.partition(".")
        func = getattr(getattr(_aten, packet), overload or "default")
        library.impl(name, lambda *args, func=func, **kwargs: run(func, args, kwargs), "PrivateUse1")
    library.impl("_pin_memory", _pin, "CPU")
    library.impl("is_pinned", lambda tensor, device=None: tensor.data_ptr() in _pinned, "CPU")
    torch.autograd.set_multithreading_enabled(False)
    torch.load = _Loading(torch.load)
    torch.Generator = _Generator
    torch.accelerator.synchronize = _synchronizing(torch.accelerator.synchronize)
    torch.nn.Module._apply = _moving(torch.nn.Module._apply)
    if not hasattr(torch._C, "_scatter"):  # a torch without CUDA hasn't the half of DataParallel that is C++
        torch._C._scatter = lambda *_: refuse("DataParallel")
    state.remember("backward's threads")
    names.watch_libraries()
    return library


def _value(tensor: SimTensor) -> torch.Tensor:
    if type(tensor.value) is not torch.Tensor:
        raise NotPlain(f"a simulated tensor around a {type(tensor.value).__name__}")
    return tensor.value


TENSOR_TYPES[SimTensor] = _value
torch.serialization.add_safe_globals([_restore])
state.remember("what files may hold")
