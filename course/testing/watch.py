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

from autograder.contract.compare import compare_raw
from autograder.contract.evidence import NotPlain, Plain, decode, encode

_OF_EVERY_MODULE = frozenset(vars(nn.Module()))


class watch:  # noqa: N801, it is written like a call
    """Keeps an eye on things: what they were, and what they are now.

    watched = watch(net, rows)
    fit(net, rows)
    check("the net is as it was", watched.now(), watched.before)

    Of a net, the values are reported: parameters and saved buffers. How it is built inside (classes, attributes,
    submodules, hooks, training flags, other buffers) is its author's business, so only changes of that are.

    Args:
        things: nets, optimizers, tensors, generators, lists, tuples and dicts of them, plain data;
            or functions that return plain data, such as `settings` and `generators`.

    Attributes:
        before: the values of each thing from when this was made, and no changes.
    """

    def __init__(self, *things: Any) -> None:
        self._things = things
        self._parts = [_parts(thing) for thing in things]
        self._inside = [_inside(thing) for thing in things]
        self.before: list[Plain] = [(_describe(thing, whole=False), []) for thing in things]

    def now(self) -> list[Plain]:
        """The values of each thing now, and what else has changed: where another object is, and inside nets."""
        return [
            (_describe(thing, whole=False), _replaced(parts, _parts(thing)) + _changed(inside, _inside(thing)))
            for thing, parts, inside in zip(self._things, self._parts, self._inside, strict=True)
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
    return _describe(thing, whole=True)


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


def changed_settings(function: Callable[..., Any], *args: Any, **kwargs: Any) -> dict[str, list[str]]:
    """Call a function with gradients tracked, and again without: which settings has each call changed?

    `check("settings stay", changed_settings(fit, net), {"tracked": [], "untracked": []})`. Grad
    mode and default dtype are put back.
    """
    found = {}
    for name, tracked in (("tracked", True), ("untracked", False)):
        was, dtype = torch.is_grad_enabled(), torch.get_default_dtype()
        torch.set_grad_enabled(tracked)
        before = settings()
        try:
            function(*args, **kwargs)
        finally:
            now = settings()
            torch.set_grad_enabled(was)
            torch.set_default_dtype(dtype)
        found[name] = [setting for setting in before if now[setting] != before[setting]]
    return found


def generators() -> Plain:
    """The states of the generators that the whole process shares: `watch(generators)`."""
    drawn: Any = numpy.random.get_state()
    states = {
        "torch": torch.get_rng_state().numpy().tobytes(),
        "numpy": repr(drawn[1:]).encode() + drawn[1].tobytes(),
        "python": repr(random.getstate()).encode(),
    }
    return {name: hashlib.sha256(state).hexdigest()[:16] for name, state in states.items()}


def _describe(thing: Any, whole: bool) -> Plain:
    if isinstance(thing, nn.Module):
        return _of_module(thing, whole)
    if isinstance(thing, torch.Tensor):
        return _of_tensor(thing)
    if isinstance(thing, torch.optim.Optimizer):
        return {"class": type(thing).__name__, "state": _plain(thing.state_dict())}
    if isinstance(thing, torch.Generator):
        return thing.get_state()
    if isinstance(thing, dict):
        return {key: _describe(value, whole) for key, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [type(thing).__name__, *(_describe(item, whole) for item in thing)]
    if callable(thing):
        return thing()
    return _plain(thing)


def _of_module(net: nn.Module, whole: bool) -> Plain:
    tensors, unsaved = _tensors(net), _unsaved(net)
    reported = {name: tensor for name, tensor in tensors.items() if whole or name not in unsaved}
    described = {
        name: (*_of_tensor(tensor), "parameter" if isinstance(tensor, nn.Parameter) else "buffer", name not in unsaved)
        for name, tensor in reported.items()
    }
    values = {"tensors": described, "shared": _shared(reported)}
    return {**values, "modules": {name: _of_its_own(part) for name, part in _modules(net).items()}} if whole else values


def _inside(thing: Any) -> dict[str, Plain]:
    """How nets in a thing are built inside, by what to call it."""
    if isinstance(thing, nn.Module):
        tensors = _tensors(thing)
        found = {f"buffer {name}": _of_tensor(tensors[name]) for name in _unsaved(thing) if name in tensors}
        for name, part in _modules(thing).items():
            found |= {f"{what} of {name or 'the net'}": value for what, value in _of_its_own(part).items()}
        return found
    if isinstance(thing, torch.Tensor):
        return {f"attribute {name}": _plain(value) for name, value in vars(thing).items()}
    if isinstance(thing, dict):
        items = [(repr(key), value) for key, value in thing.items()]
    elif isinstance(thing, list | tuple):
        items = [(str(index), value) for index, value in enumerate(thing)]
    else:
        items = []
    return {f"{outer}: {name}": value for outer, item in items for name, value in _inside(item).items()}


def _changed(before: dict[str, Plain], now: dict[str, Plain]) -> list[str]:
    names = before.keys() | now.keys()
    return sorted(name for name in names if compare_raw(now.get(name), before.get(name)) is not None)


def _modules(net: nn.Module) -> dict[str, nn.Module]:
    return dict(net.named_modules(remove_duplicate=False))


def _unsaved(net: nn.Module) -> set[str]:
    """The full names of the buffers that a net doesn't save."""
    parts = _modules(net).items()
    return {f"{path}.{name}".lstrip(".") for path, part in parts for name in part._non_persistent_buffers_set}


def _of_its_own(module: nn.Module) -> dict[str, Plain]:
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
        modules = {f"module {name}": part for name, part in _modules(thing).items() if name}
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
