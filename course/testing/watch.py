"""What "unchanged" means: everything about nets, tensors, containers and generators, as plain data."""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import numpy
import torch
from torch import nn

from course.check import compare_raw
from course.evidence import NotPlain, Plain, decode, encode

_OF_EVERY_MODULE = frozenset(vars(nn.Module()))


class watch:  # noqa: N801, it is written like a call
    """Keeps an eye on things: what they were, and what they are now.

    watched = watch(net, rows)
    fit(net, rows)
    check("the net is as it was", watched.now(), watched.before)

    Args:
        things: nets, optimizers, tensors, generators, lists, tuples and dicts of them, plain data;
            or functions that return plain data, such as `settings` and `generators`.

    Attributes:
        before: a snapshot of each thing, from when this was made.
    """

    def __init__(self, *things: Any) -> None:
        self._things = things
        self._parts = [_parts(thing) for thing in things]
        self.before: list[Plain] = [(snapshot(thing), []) for thing in things]

    def now(self) -> list[Plain]:
        """A snapshot of each thing now, and the names under which another object is than before."""
        return [
            (snapshot(thing), _replaced(kept, _parts(thing)))
            for thing, kept in zip(self._things, self._parts, strict=True)
        ]


def same(got: tuple[Plain, Plain]) -> bool:
    """A predicate: whether the two parts of `(watched.before, watched.now())` agree."""
    return compare_raw(got[1], got[0]) is None


def snapshot(thing: Any) -> Plain:
    """All that can change about a thing, as plain data.

    Of a net: each module's class, training flag, number of hooks and plain attributes; each
    parameter's and buffer's value, dtype, device, gradient and `requires_grad`; whether a buffer
    is saved; which names share one tensor or its memory.
    """
    if isinstance(thing, nn.Module):
        return _of_module(thing)
    if isinstance(thing, torch.Tensor):
        return _of_tensor(thing)
    if isinstance(thing, torch.optim.Optimizer):
        return {"class": type(thing).__name__, "state": _plain(thing.state_dict())}
    if isinstance(thing, torch.Generator):
        return thing.get_state()
    if isinstance(thing, dict):
        return {key: snapshot(value) for key, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [type(thing).__name__, *map(snapshot, thing)]
    if isinstance(thing, Callable):
        return thing()
    return _plain(thing)


def settings() -> Plain:
    """The settings that hold for the whole process: `watch(settings)`."""
    return {
        "gradients": torch.is_grad_enabled(),
        "inference mode": torch.is_inference_mode_enabled(),
        "default dtype": torch.get_default_dtype(),
        "default device": torch.get_default_device(),
        "anomaly mode": torch.is_anomaly_enabled(),
        "deterministic": torch.are_deterministic_algorithms_enabled(),
        "autocast": torch.is_autocast_enabled("cpu"),
    }


def generators() -> Plain:
    """The states of the generators that the whole process shares: `watch(generators)`."""
    states = {
        "torch": torch.get_rng_state().numpy().tobytes(),
        "numpy": repr(numpy.random.get_state()[1:]).encode() + numpy.random.get_state()[1].tobytes(),
        "python": repr(random.getstate()).encode(),
    }
    return {name: hashlib.sha256(state).hexdigest()[:16] for name, state in states.items()}


def _of_module(net: nn.Module) -> Plain:
    modules = dict(net.named_modules(remove_duplicate=False))
    unsaved = {
        f"{path}.{name}".lstrip(".") for path, part in modules.items() for name in part._non_persistent_buffers_set
    }
    tensors = _tensors(net)
    described = {
        name: (*_of_tensor(tensor), "parameter" if isinstance(tensor, nn.Parameter) else "buffer", name not in unsaved)
        for name, tensor in tensors.items()
    }
    return {
        "modules": {name: _of_its_own(module) for name, module in modules.items()},
        "tensors": described,
        "shared": _shared(tensors),
    }


def _of_its_own(module: nn.Module) -> Plain:
    """What a module has beside tensors and submodules."""
    has = vars(module)
    tables = (module._parameters, module._buffers, module._modules)
    return {
        "class": type(module).__name__,
        "training": module.training,
        "hooks": sum(len(table) for name, table in has.items() if name.endswith("_hooks") and isinstance(table, dict)),
        "none": sorted(name for table in tables for name, value in table.items() if value is None),
        "attributes": {name: _plain(value) for name, value in sorted(has.items()) if name not in _OF_EVERY_MODULE},
    }


def _of_tensor(tensor: torch.Tensor) -> tuple[Plain, ...]:
    gradient = tensor.grad if tensor.is_leaf else None
    return _plain(tensor), str(tensor.device), tensor.requires_grad, None if gradient is None else _plain(gradient)


def _tensors(net: nn.Module) -> dict[str, torch.Tensor]:
    """A net's parameters and buffers, each under all of its names."""
    return dict([*net.named_parameters(remove_duplicate=False), *net.named_buffers(remove_duplicate=False)])


def _parts(thing: Any) -> dict[str, Any]:
    """The objects in a thing that must stay the same objects, by name."""
    if isinstance(thing, nn.Module):
        modules = {f"module {name}": part for name, part in thing.named_modules(remove_duplicate=False) if name}
        return {**modules, **_tensors(thing)}
    if isinstance(thing, torch.optim.Optimizer):
        groups = enumerate(thing.param_groups)
        return {f"{g}.{i}": tensor for g, group in groups for i, tensor in enumerate(group["params"])}
    if isinstance(thing, dict):
        pairs = [(repr(key), value) for key, value in thing.items()]
    elif isinstance(thing, list | tuple):
        pairs = [(str(index), value) for index, value in enumerate(thing)]
    else:
        return {}
    found = {name: value for name, value in pairs if not _by_value(value)}
    for name, value in pairs:
        found |= {f"{name}.{inner}": part for inner, part in _parts(value).items()}
    return found


def _by_value(value: Any) -> bool:
    return value is None or isinstance(value, bool | int | float | complex | str | torch.dtype | torch.device)


def _replaced(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    return sorted(name for name in before if name in now and now[name] is not before[name])


def _shared(tensors: dict[str, torch.Tensor]) -> list[list[str]]:
    """The names that share one tensor or its memory, in groups."""
    groups: dict[Any, list[str]] = defaultdict(list)
    for name, tensor in tensors.items():
        groups[_memory(tensor)].append(name)
    return sorted(sorted(names) for names in groups.values() if len(names) > 1)


def _memory(tensor: torch.Tensor) -> tuple[str, int]:
    if type(tensor) in (torch.Tensor, nn.Parameter, nn.Buffer) and not tensor.is_meta:
        address = tensor.untyped_storage().data_ptr()
        if address:
            return "memory", address
    return "object", id(tensor)


def _plain(value: Any) -> Plain:
    """A copy of a value, if it is plain data, or else the name of its class."""
    if isinstance(value, torch.Tensor) and (value.is_meta or nn.parameter.is_lazy(value)):
        return f"{type(value).__name__}, {value.dtype}, no values"
    try:
        return decode(encode(value))
    except NotPlain:
        return f"an object of class {type(value).__name__}"
