"""The state of torch that a test starts from: its modes, settings and hooks, many of which only its privates show."""

from __future__ import annotations

from typing import Any

import torch
from torch.autograd import forward_ad
from torch.nn.modules import module as hooks_of_modules
from torch.nn.utils import parametrize
from torch.optim import optimizer as hooks_of_optimizers
from torch.overrides import _get_current_function_mode_stack
from torch.utils import _python_dispatch

from autograder.contract.libraries import Setting

_GLOBAL_HOOKS = (
    *(getattr(hooks_of_modules, name) for name in sorted(vars(hooks_of_modules)) if name.endswith("_hooks")),
    hooks_of_modules._global_forward_hooks_always_called,
    hooks_of_modules._global_forward_hooks_with_kwargs,
    hooks_of_optimizers._global_optimizer_pre_hooks,
    hooks_of_optimizers._global_optimizer_post_hooks,
)


def _leave_inference_mode(known: bool) -> None:
    """Enter the mode that cancels the other: a mode that was entered can only be left by who entered it."""
    _entered.append(torch.inference_mode(known))
    _entered[-1].__enter__()


def _set_function_modes(known: list[Any]) -> None:
    while torch._C._len_torch_function_stack():
        torch._C._pop_torch_function_stack()
    for mode in known:
        torch._C._push_on_torch_function_stack(mode)


def _set_dispatch_modes(known: list[Any]) -> None:
    for mode in reversed(_python_dispatch._get_current_dispatch_mode_stack()):
        _python_dispatch._pop_mode(getattr(mode, "_mode_key", None))
    for mode in known:
        _python_dispatch._push_mode(mode)


def _default_device() -> Any:
    return getattr(torch._GLOBAL_DEVICE_CONTEXT, "device_context", None)


def _set_default_device(known: Any) -> None:
    """Its mode is one of the function modes, which are put back before."""
    torch._GLOBAL_DEVICE_CONTEXT.device_context = known


def _set_saved_tensors_hooks(_: object) -> None:
    torch._C._autograd._saved_tensors_hooks_enable()
    while torch._C._autograd._top_saved_tensors_default_hooks(False) is not None:
        torch._C._autograd._pop_saved_tensors_default_hooks()


def _saved_tensors_hooks() -> tuple[Any, Any]:
    hooks = torch._C._autograd._top_saved_tensors_default_hooks(False)
    return hooks, torch._C._autograd._saved_tensors_hooks_get_disabled_error_message()


def _leave_dual_levels(known: int) -> None:
    while forward_ad._current_level > known:
        forward_ad.exit_dual_level()


def _set_parametrize_cache(known: int) -> None:
    parametrize._cache_enabled, parametrize._cache = known, {}


def _autocast() -> tuple[Any, ...]:
    kinds = [(torch.is_autocast_enabled(kind), torch.get_autocast_dtype(kind)) for kind in ("cpu", "cuda")]
    return (*kinds, torch.is_autocast_cache_enabled())


def _set_autocast(known: tuple[Any, ...]) -> None:
    for kind, (enabled, dtype) in zip(("cpu", "cuda"), known, strict=False):
        torch.set_autocast_enabled(kind, enabled)
        torch.set_autocast_dtype(kind, dtype)
    torch.set_autocast_cache_enabled(known[-1])
    torch.clear_autocast_cache()


_FILLING: Any = torch.utils.deterministic  # a module with a property, which isn't in its types


def _deterministic() -> tuple[bool, bool, bool]:
    warn_only = torch.is_deterministic_algorithms_warn_only_enabled()
    fill = _FILLING.fill_uninitialized_memory
    return torch.are_deterministic_algorithms_enabled(), warn_only, fill


def _set_deterministic(known: tuple[bool, bool, bool]) -> None:
    torch.use_deterministic_algorithms(known[0], warn_only=known[1])
    _FILLING.fill_uninitialized_memory = known[2]


def _anomaly() -> tuple[bool, bool]:
    return torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()


_FLAGS = ("cuda.matmul.allow_tf32", "cudnn.deterministic", "cudnn.benchmark", "cudnn.allow_tf32", "mkldnn.enabled")


def _backends() -> list[Any]:
    return [_flag(name) for name in _FLAGS] + [torch.get_float32_matmul_precision()]


def _flag(name: str) -> Any:
    *path, last = name.split(".")
    owner: Any = torch.backends
    for part in path:
        owner = getattr(owner, part)
    return getattr(owner, last)


def _set_backends(known: list[Any]) -> None:
    torch.set_float32_matmul_precision(known[-1])
    for name, value in zip(_FLAGS, known, strict=False):
        *path, last = name.split(".")
        owner: Any = torch.backends
        for part in path:
            owner = getattr(owner, part)
        if getattr(owner, last) != value:
            setattr(owner, last, value)


def _set_attention(known: tuple[bool, ...]) -> None:
    torch.backends.cuda.enable_math_sdp(known[0])
    torch.backends.cuda.enable_flash_sdp(known[1])
    torch.backends.cuda.enable_mem_efficient_sdp(known[2])


def _attention() -> tuple[bool, ...]:
    kinds = torch.backends.cuda
    return kinds.math_sdp_enabled(), kinds.flash_sdp_enabled(), kinds.mem_efficient_sdp_enabled()


def _global_hooks() -> list[dict[Any, Any]]:
    return [dict(registered) for registered in _GLOBAL_HOOKS]


def _set_global_hooks(known: list[dict[Any, Any]]) -> None:
    for registered, before in zip(_GLOBAL_HOOKS, known, strict=True):
        registered.clear()
        registered.update(before)


def _conversion() -> tuple[bool, bool]:
    flags = torch.__future__
    return flags.get_overwrite_module_params_on_conversion(), flags.get_swap_module_params_on_conversion()


def _set_conversion(known: tuple[bool, bool]) -> None:
    torch.__future__.set_overwrite_module_params_on_conversion(known[0])
    torch.__future__.set_swap_module_params_on_conversion(known[1])


def _serialization() -> tuple[Any, ...]:
    files = torch.serialization
    return frozenset(files.get_safe_globals()), files.get_default_load_endianness(), files.get_crc32_options()


def _set_serialization(known: tuple[Any, ...]) -> None:
    torch.serialization.clear_safe_globals()
    torch.serialization.add_safe_globals(list(known[0]))
    torch.serialization.set_default_load_endianness(known[1])
    torch.serialization.set_crc32_options(known[2])


def _set_print_options(known: dict[str, Any]) -> None:
    torch.set_printoptions(**known)


SETTINGS = (
    Setting("inference mode", torch.is_inference_mode_enabled, _leave_inference_mode),
    Setting("grad mode", torch.is_grad_enabled, torch.set_grad_enabled),
    Setting("function modes", _get_current_function_mode_stack, _set_function_modes),
    Setting("dispatch modes", _python_dispatch._get_current_dispatch_mode_stack, _set_dispatch_modes),
    Setting("the default device", _default_device, _set_default_device),
    Setting("the default dtype", torch.get_default_dtype, torch.set_default_dtype),
    Setting("autocast", _autocast, _set_autocast),
    Setting("deterministic algorithms", _deterministic, _set_deterministic),
    Setting("anomaly mode", _anomaly, lambda known: torch.autograd.set_detect_anomaly(*known)),
    Setting("hooks on saved tensors", _saved_tensors_hooks, _set_saved_tensors_hooks),
    Setting("levels of forward-mode autograd", lambda: forward_ad._current_level, _leave_dual_levels),
    Setting("backward's threads", torch._C._is_multithreading_enabled, torch.autograd.set_multithreading_enabled),
    Setting("the number of threads", torch.get_num_threads, torch.set_num_threads),
    Setting("torch.backends", _backends, _set_backends),
    Setting("kinds of attention", _attention, _set_attention),
    Setting("hooks on all modules or optimizers", _global_hooks, _set_global_hooks),
    Setting("the cache of parametrizations", lambda: parametrize._cache_enabled, _set_parametrize_cache),
    Setting("how modules are converted", _conversion, _set_conversion),
    # This and the warning filters change by themselves where a library is imported for the first time.
    Setting("what files may hold", _serialization, _set_serialization, True),
    Setting(
        "checks of distributions",
        lambda: torch.distributions.Distribution._validate_args,
        torch.distributions.Distribution.set_default_validate_args,
    ),
    Setting("whether torch repeats warnings", torch.is_warn_always_enabled, torch.set_warn_always),
    Setting("how tensors are printed", lambda: vars(torch._tensor_str.PRINT_OPTS).copy(), _set_print_options, True),
)
_entered: list[torch.inference_mode] = []  # to let go of one is to leave it
