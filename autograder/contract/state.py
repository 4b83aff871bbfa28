"""The state that a test cell starts from, whatever ran before it.

Grad mode, the default dtype, warning filters, NumPy's error state: what one cell leaves on, every later cell
runs under. A test must not: so each graded test cell starts from the state that is remembered here, and so do
the lesson's locked cells. What a locked cell itself leaves on is the known state from then on.
"""

from __future__ import annotations

import contextlib
import decimal
import gc
import locale
import os
import re
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy
import torch
from torch.autograd import forward_ad
from torch.nn.modules import module as hooks_of_modules
from torch.nn.utils import parametrize
from torch.optim import optimizer as hooks_of_optimizers
from torch.overrides import _get_current_function_mode_stack
from torch.utils import _python_dispatch

from autograder.contract import names

_CALLS_CHECK = re.compile(r"^\s*check\(", re.MULTILINE)
_GLOBAL_HOOKS = (
    *(getattr(hooks_of_modules, name) for name in sorted(vars(hooks_of_modules)) if name.endswith("_hooks")),
    hooks_of_modules._global_forward_hooks_always_called,
    hooks_of_modules._global_forward_hooks_with_kwargs,
    hooks_of_optimizers._global_optimizer_pre_hooks,
    hooks_of_optimizers._global_optimizer_post_hooks,
)


@dataclass(frozen=True)
class Setting:
    """One piece of state.

    Attributes:
        name: what it is called, for the student.
        read: how to read it.
        write: how to set it to what was read.
        outside: whether it lies outside the course's subject. In a student's own notebook such state is left alone.
    """

    name: str
    read: Callable[[], Any]
    write: Callable[[Any], object]
    outside: bool = False


def begin_notebook() -> None:
    """Start from the known state; what is there at the first call is it."""
    names.forget()
    restore()


def begin_answer(*own: str) -> None:
    """Let an answer start from the known state, with the names as the lesson gives them, but for those it binds."""
    restore()
    names.put_names_back(sys._getframe(1).f_globals, own)


def begin_cell(*own: str) -> None:
    """Let a test cell, or a locked one, start so, and from libraries that are themselves.

    Args:
        own: names that the answer to this exercise binds itself, which stay.
    """
    restore()
    names.put_libraries_back()
    names.put_names_back(sys._getframe(1).f_globals, own)


def end_locked_cell(*bound: str) -> None:
    """Take what a locked cell has bound, and the state that it leaves, for the known ones."""
    names.note(sys._getframe(1).f_globals, bound)
    names.watch_libraries()
    remember()


def begin_test_in_notebook(cell: Any) -> None:
    """Before a student's cell runs that calls `check`: put back what decides on values, and say what it was."""
    if _CALLS_CHECK.search(cell.raw_cell):
        changed = restore(outside=False) + names.put_libraries_back(but_for_torch=True)
        if changed:
            print(f"A cell above had changed {', '.join(changed)}. It was put back for this test, as the grader does.")


def remember(*only: str) -> None:
    """Take the state as it is now for the known one: all of it, or what the course itself has just changed of it."""
    if _known or not only:
        _known.update({setting.name: setting.read() for setting in SETTINGS if setting.name in only or not only})


def restore(outside: bool = True) -> list[str]:
    """Put the known state back; at the first call, take note of it.

    Returns:
        What had been changed, in words.
    """
    if not _known:
        remember()
        return []
    return [s.name for s in SETTINGS if (outside or not s.outside) and _put_back(s)]


def _put_back(setting: Setting) -> bool:
    known = _known[setting.name]
    with contextlib.suppress(Exception):  # such as a working folder that was removed: then it is written anew
        if setting.read() == known:
            return False
    with contextlib.suppress(Exception):  # what can't be put back costs no more than it would have
        setting.write(known)
    return True


# Torch's modes.


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


def _deterministic() -> tuple[bool, bool, bool]:
    warn_only = torch.is_deterministic_algorithms_warn_only_enabled()
    fill = torch.utils.deterministic.fill_uninitialized_memory
    return torch.are_deterministic_algorithms_enabled(), warn_only, fill


def _set_deterministic(known: tuple[bool, bool, bool]) -> None:
    torch.use_deterministic_algorithms(known[0], warn_only=known[1])
    torch.utils.deterministic.fill_uninitialized_memory = known[2]


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


# Python's and other libraries' state.


def _warnings() -> tuple[Any, ...]:
    return list(warnings.filters), warnings.showwarning, warnings._showwarnmsg_impl


def _set_warnings(known: tuple[Any, ...]) -> None:
    warnings.resetwarnings()
    warnings.filters.extend(known[0])
    warnings.showwarning, warnings._showwarnmsg_impl = known[1:]


def _environment() -> tuple[dict[str, str], str]:
    return dict(os.environ), os.getcwd()


def _set_environment(known: tuple[dict[str, str], str]) -> None:
    os.environ.clear()
    os.environ.update(known[0])
    time.tzset()
    os.makedirs(known[1], exist_ok=True)
    os.chdir(known[1])


def _umask() -> int:
    mask = os.umask(0o22)
    os.umask(mask)
    return mask


def _decimal() -> tuple[Any, ...]:
    now = decimal.getcontext()
    traps = [signal for signal, is_trapped in now.traps.items() if is_trapped]
    return now.prec, now.rounding, now.Emin, now.Emax, now.capitals, now.clamp, [], traps


def _locale() -> str:
    return locale.setlocale(locale.LC_ALL)


def _set_locale(known: str) -> None:
    locale.setlocale(locale.LC_ALL, known)


def _streams() -> tuple[Any, ...]:
    return sys.stdout, sys.stderr, sys.displayhook, sys.excepthook


def _set_streams(known: tuple[Any, ...]) -> None:
    sys.stdout, sys.stderr, sys.displayhook, sys.excepthook = known


def _interpreter() -> tuple[Any, ...]:
    return sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits()


def _set_interpreter(known: tuple[Any, ...]) -> None:
    sys.setrecursionlimit(known[0])
    sys.setswitchinterval(known[1])
    sys.set_int_max_str_digits(known[2])


def _collector() -> tuple[Any, ...]:
    return gc.isenabled(), gc.get_threshold(), gc.get_debug(), list(gc.callbacks)


def _set_collector(known: tuple[Any, ...]) -> None:
    (gc.enable if known[0] else gc.disable)()
    gc.set_threshold(*known[1])
    gc.set_debug(known[2])
    gc.callbacks[:] = known[3]


def _tracing() -> tuple[Any, ...]:
    return sys.gettrace(), sys.getprofile(), threading.gettrace(), threading.getprofile()


def _set_tracing(known: tuple[Any, ...]) -> None:
    sys.settrace(known[0])
    sys.setprofile(known[1])
    threading.settrace(known[2])
    threading.setprofile(known[3])


def _alarms() -> tuple[Any, ...]:
    return signal.getsignal(signal.SIGALRM), signal.getitimer(signal.ITIMER_REAL)[0] > 0


def _set_alarms(known: tuple[Any, ...]) -> None:
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, known[0])


def _drawing() -> tuple[Any, ...]:
    matplotlib, pyplot = sys.modules.get("matplotlib"), sys.modules.get("matplotlib.pyplot")
    values = tuple(dict.values(matplotlib.rcParams)) if matplotlib else ()
    return values, pyplot.get_fignums() if pyplot else []


def _set_drawing(known: tuple[Any, ...]) -> None:
    """Settings as they were, and no open figures: as Jupyter has it at the end of each cell."""
    if "matplotlib" in sys.modules:
        settings = sys.modules["matplotlib"].rcParams
        dict.update(settings, zip(dict.keys(settings), known[0], strict=False))
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")


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
    Setting("NumPy's error state", numpy.geterr, lambda known: numpy.seterr(**known)),
    Setting("how arrays are printed", numpy.get_printoptions, lambda known: numpy.set_printoptions(**known), True),
    Setting("matplotlib's settings or figures", _drawing, _set_drawing, True),
    Setting("warning filters", _warnings, _set_warnings, True),
    Setting("the environment or the working folder", _environment, _set_environment, True),
    Setting("the mask of new files", _umask, os.umask, True),
    Setting(
        "the locale",
        lambda: locale.setlocale(locale.LC_ALL),
        lambda known: locale.setlocale(locale.LC_ALL, known),
        True,
    ),
    Setting("decimal's context", _decimal, lambda known: decimal.setcontext(decimal.Context(*known)), True),
    Setting("sys.stdout and its like", _streams, _set_streams, True),
    Setting("the interpreter's limits", _interpreter, _set_interpreter, True),
    Setting("garbage collection", _collector, _set_collector, True),
    Setting("tracing", _tracing, _set_tracing, True),
    Setting("alarms", _alarms, _set_alarms, True),
)
_known: dict[str, Any] = {}
_entered: list[torch.inference_mode] = []  # to let go of one is to leave it
