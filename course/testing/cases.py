"""One check for many cases: the same function on many inputs, modes, dtypes and devices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import nn

from autograder.contract.evidence import Plain

_GRAD_MODES = {"grad": torch.enable_grad, "no_grad": torch.no_grad, "inference_mode": torch.inference_mode}


class case:  # noqa: N801, it is written like a call
    """The arguments of one call: `case(x, steps=3)`. `called=` gives it a name, which messages show."""

    def __init__(self, *args: Any, called: str = "", **kwargs: Any) -> None:
        self.args, self.kwargs, self.name = args, kwargs, called

    def __repr__(self) -> str:
        parts = [_short(arg) for arg in self.args] + [f"{key}={_short(arg)}" for key, arg in self.kwargs.items()]
        return f"({', '.join(parts)})"


def cases(function: Callable[..., Plain], *inputs: Any) -> dict[str, Plain]:
    """Call a function on each input, and return the results by case: evidence for one check.

    `check("any number of dimensions", cases(layer, *inputs), cases(expected_layer, *inputs))`

    Args:
        function: what is tried.
        inputs: a `case`, or a tuple of arguments, or one argument.

    Returns:
        The results under "case 1", "case 2", … or the names that cases were given. An error
        carries a note that says in which case it came.
    """
    results: dict[str, Plain] = {}
    for number, given in enumerate(map(_as_case, inputs), start=1):
        name = given.name or f"case {number}"
        described = repr(given)
        try:
            results[name] = function(*given.args, **given.kwargs)
        except Exception as error:
            error.add_note(f"in {name}: {described}")
            raise
    return results


def error_of(function: Callable[..., Any], *args: Any, **kwargs: Any) -> list[str]:
    """The names of the error's class and its bases, if the call raises an error; `[]` if it doesn't.

    `check("a negative size is refused", error_of(make, -1), lambda got: "ValueError" in got)`
    """
    try:
        function(*args, **kwargs)
    except Exception as error:
        return [kind.__name__ for kind in type(error).__mro__ if issubclass(kind, Exception)]
    return []


def in_modes(net: nn.Module, function: Callable[[], Plain]) -> dict[str, Plain]:
    """What a function gives with `net` in training and in evaluation, each with and without gradients.

    Whether each of the net's modules was in training is as before afterwards.

    Returns:
        The results, under "train, grad", "train, no_grad", "train, inference_mode", "eval, grad", …
    """
    before = [(module, module.training) for module in net.modules()]
    results = {}
    try:
        for mode in ("train", "eval"):
            net.train(mode == "train")
            for name, context in _GRAD_MODES.items():
                with context():
                    results[f"{mode}, {name}"] = function()
    finally:
        for module, training in before:
            module.training = training
    return results


def in_dtypes(
    *tensors: torch.Tensor, dtypes: Iterable[torch.dtype] = (torch.float32, torch.float64, torch.bfloat16)
) -> list[tuple[torch.Tensor, ...]]:
    """The same tensors in each dtype, as inputs for `cases`: `cases(layer, *in_dtypes(x))`."""
    return [tuple(tensor.to(dtype) for tensor in tensors) for dtype in dtypes]


def on_device(device: str | torch.device, function: Callable[..., Any], *inputs: Any) -> Plain:
    """Call a function on inputs that are moved to a device, and describe what comes out.

    Returns:
        For each tensor that comes out, its device's type, its shape, its dtype, and its values on
        the CPU (None on "meta", where there are none); a list of them for a list or tuple.
    """
    return _described(function(*(item.to(device) if hasattr(item, "to") else item for item in inputs)))


def _described(output: Any) -> Plain:
    if isinstance(output, list | tuple):
        return [_described(item) for item in output]
    if not isinstance(output, torch.Tensor):
        return output
    values = None if output.is_meta else output.detach().cpu()
    return (output.device.type, tuple(output.shape), output.dtype, values)


def _as_case(given: Any) -> case:
    if isinstance(given, case):
        return given
    return case(*given) if type(given) is tuple else case(given)


def _short(value: Any) -> str:
    if isinstance(value, torch.Tensor):
        return f"a tensor of shape {tuple(value.shape)}, {value.dtype}"
    # To print tensors in a dict, such as a state dict, or in a list, takes longer than most calls.
    if isinstance(value, dict):
        text = f"a dict of {', '.join(map(str, value))}"
    elif isinstance(value, list | tuple) and any(isinstance(item, torch.Tensor) for item in value):
        text = f"[{', '.join(_short(item) for item in value[:3])}]"
    else:
        text = repr(value)
    return text if len(text) <= 60 else text[:59] + "…"
