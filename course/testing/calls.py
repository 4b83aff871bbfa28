"""What ran during a call: torch's functions, its operations, modules, and text that is run as code."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from typing import Any

from torch import nn
from torch.nn.modules import module as registration
from torch.optim.optimizer import register_optimizer_step_pre_hook
from torch.overrides import TorchFunctionMode, resolve_name
from torch.utils._python_dispatch import TorchDispatchMode

from autograder.contract.evidence import Plain

_LIBRARIES = (sys.prefix, sys.base_prefix, "<frozen")
_listening: list[set[str]] = []  # the names that each `called` collects, the innermost last
_hooked = False


def called(function: Callable[..., Any], *args: Any, **kwargs: Any) -> list[str]:
    """What runs while a function is called, by name: evidence for `without`.

    Names are those of torch's functions ("torch.nn.functional.layer_norm"), of the operations that
    they come down to ("aten.native_layer_norm"), of the classes of modules that run or are built
    and of those classes' bases ("runs torch.nn.LayerNorm", "builds torch.nn.Linear"), of optimizers
    that take a step ("optim SGD"), and of text that is run as code ("python.exec",
    "pickle.find_class builtins.eval").
    """
    names: set[str] = set()
    _listen_to_python()
    handles = [
        registration.register_module_forward_pre_hook(lambda part, args: names.update(_classes("runs", part))),
        registration.register_module_parameter_registration_hook(
            lambda part, name, value: names.update(_classes("builds", part))
        ),
        registration.register_module_module_registration_hook(
            lambda part, name, value: names.update(_classes("builds", part))
        ),
        register_optimizer_step_pre_hook(lambda optimizer, *given: names.add(f"optim {type(optimizer).__name__}")),
    ]
    _listening.append(names)
    try:
        with _Operations(names), _Functions(names):
            function(*args, **kwargs)
    finally:
        _listening.remove(names)
        for handle in handles:
            handle.remove()
    return sorted(names)


def lineage(net: nn.Module) -> list[str]:
    """The classes of a net's modules and those classes' bases, as far as torch has them."""
    return sorted({name for part in net.modules() for name in _classes("holds", part)})


def without(*forbidden: str) -> Callable[[Plain], bool]:
    """A predicate on what `called` or `lineage` gave: nothing of this name is in it.

    `without("layer_norm")` stands for the function, the operation and the module of that name, and
    for subclasses of the module. `without("runs")`, `("builds")`, `("optim")`, `("aten")`, `("python")`
    and `("pickle")` stand for all of their kind.
    """
    wanted = {_plain_name(name) for name in forbidden}
    kinds = set(forbidden)

    def holds(names: Plain) -> bool:
        return not any(_kind(name) in kinds or _plain_name(name) in wanted for name in names)

    return holds


def _kind(name: str) -> str:
    return re.split(r"[ .]", name)[0]


def _plain_name(name: str) -> str:
    """`layernorm` for torch.nn.LayerNorm, F.layer_norm and aten.native_layer_norm alike."""
    last = re.split(r"[ .]", name)[-1].strip("_").lower()
    last = re.sub(r"^(native|fused|cudnn|mkldnn)_|_(backward|forward)$|\dd$", "", last)
    return last.replace("_", "")


def _classes(how: str, part: nn.Module) -> Iterable[str]:
    """A module's classes that are torch's own, short: torch.nn.LayerNorm."""
    kinds = [kind for kind in type(part).__mro__ if kind.__module__.startswith("torch.nn.")]
    names = [kind.__name__ for kind in kinds if kind is not nn.Module] or ["Module"]
    return [f"{how} torch.nn.{name}" for name in names]


class _Functions(TorchFunctionMode):
    def __init__(self, names: set[str]) -> None:
        super().__init__()
        self.names = names

    def __torch_function__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = resolve_name(function) or getattr(function, "__name__", str(function))
        self.names.add(name)
        return function(*args, **(kwargs or {}))


class _Operations(TorchDispatchMode):
    def __init__(self, names: set[str]) -> None:
        super().__init__()
        self.names = names

    def __torch_dispatch__(self, operation: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        self.names.add(str(operation.overloadpacket))
        return operation(*args, **(kwargs or {}))


def _listen_to_python() -> None:
    """Hear of code that is made from text. Python's audit hooks can't be taken off: one, added once, does."""
    global _hooked
    if not _hooked:
        sys.addaudithook(_hear)
        _hooked = True


def _hear(event: str, args: tuple[Any, ...]) -> None:
    if not _listening:
        return
    if event == "pickle.find_class":
        _listening[-1].add(f"pickle.find_class {args[0]}.{args[1]}")
    elif event == "exec" and _is_from_text(args[0]):
        _listening[-1].add("python.exec")


def _is_from_text(code: Any) -> bool:
    """Whether code comes from no file, and none of the libraries made it, as namedtuple makes its own."""
    maker = sys._getframe(2).f_code.co_filename
    return getattr(code, "co_filename", "").startswith("<") and not maker.startswith(_LIBRARIES)
