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
from typing import Any

from autograder.contract import names
from autograder.contract.libraries import Setting, present

_CALLS_CHECK = re.compile(r"^\s*check\(", re.MULTILINE)


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
    for setting in settings():
        if setting.name not in _known:  # its library was imported by a cell above
            _known[setting.name] = setting.read()
    if _CALLS_CHECK.search(cell.raw_cell):
        changed = restore(outside=False) + names.put_libraries_back(but_for_torch=True)
        if changed:
            print(f"A cell above had changed {', '.join(changed)}. It was put back for this test, as the grader does.")


def remember(*only: str) -> None:
    """Take the state as it is now for the known one: all of it, or what the course itself has just changed of it."""
    if _known or not only:
        _known.update({setting.name: setting.read() for setting in settings() if setting.name in only or not only})


def restore(outside: bool = True) -> list[str]:
    """Put the known state back; at the first call, take note of it.

    Returns:
        What had been changed, in words.
    """
    if not _known:
        remember()
        return []
    return [s.name for s in settings() if (outside or not s.outside) and _put_back(s)]


def settings() -> list[Setting]:
    """All state that is looked after: of the libraries that are there, and Python's."""
    return [*(setting for library in present() for setting in library.SETTINGS), *SETTINGS]


def _put_back(setting: Setting) -> bool:
    if setting.name not in _known:  # its library was imported since: as it is now is how it should be
        _known[setting.name] = setting.read()
        return False
    known = _known[setting.name]
    with contextlib.suppress(Exception):  # such as a working folder that was removed: then it is written anew
        if setting.read() == known:
            return False
    with contextlib.suppress(Exception):  # what can't be put back costs no more than it would have
        setting.write(known)
    return True


# Python's state, and matplotlib's.


_WARNINGS: Any = warnings  # its list of filters, and what shows one, aren't in its types


def _warnings() -> tuple[Any, ...]:
    return list(_WARNINGS.filters), _WARNINGS.showwarning, _WARNINGS._showwarnmsg_impl


def _set_warnings(known: tuple[Any, ...]) -> None:
    warnings.resetwarnings()
    _WARNINGS.filters.extend(known[0])
    _WARNINGS.showwarning, _WARNINGS._showwarnmsg_impl = known[1:]


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
