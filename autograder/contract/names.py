"""The names that a test cell relies on, whatever a notebook's cells have bound them to.

Builtins, what the lesson's locked cells define, and the functions and classes of the libraries that lessons use:
a stray `torch = None`, `list = [1]` or `torch.manual_seed = 0` must not decide on a test.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Collection, Iterable
from operator import is_
from types import ModuleType
from typing import Any

# The namespaces whose functions and classes lessons and tests rely on.
WATCHED = (
    *("builtins", "math", "random", "copy", "itertools", "functools", "collections", "re", "json", "time", "os"),
    *("warnings", "tempfile", "pickle", "numpy", "numpy.random", "torch", "torch.nn", "torch.nn.functional"),
    *("torch.nn.init", "torch.optim", "torch.autograd", "torch.autograd.functional", "torch.func"),
    *("torch.serialization", "torch.testing"),
)
# What IPython puts into `builtins` by itself, some of it for each cell anew.
_OF_IPYTHON = {"input", "exit", "quit", "display", "get_ipython", "open"}


class Given:
    """The names as the lesson has given them: `given.torch`, `given.list`."""

    def __getattr__(self, name: str) -> Any:
        """What a locked cell has bound, or a builtin; else what the notebook has under the name."""
        for names in (_bound, BUILTINS, _notebook):
            if name in names:
                return names[name]
        raise NameError(f"name {name!r} is not defined")


def forget() -> None:
    """Know of no locked cell: a notebook begins."""
    _bound.clear()


def note(notebook: dict[str, Any], names: Iterable[str]) -> None:
    """Note what a locked cell has bound names to."""
    _bound.update({name: notebook[name] for name in names if name in notebook})


def put_names_back(notebook: dict[str, Any], own: Collection[str]) -> None:
    """Bind the names anew in the notebook, since the student's functions look for them there too.

    Args:
        notebook: the notebook's names.
        own: names that the exercise's own answer binds: they are its business.
    """
    global _notebook
    _notebook = notebook
    notebook.update({name: value for name, value in _bound.items() if name not in own})
    for name in BUILTINS.keys() & notebook.keys():
        # A function of the student's own under such a name may be a helper; `list = [1]` is an accident.
        if name not in own and name not in _bound and not callable(notebook[name]):
            del notebook[name]


def put_libraries_back(but_for_torch: bool = False) -> list[str]:
    """Give the libraries' functions, classes and methods back their names.

    Args:
        but_for_torch: leave what torch itself has changed, as parts of it do where they are imported late.

    Returns:
        The names that had been bound to something else.
    """
    changed = []
    for where, owner, saved in _libraries:
        if not _is_changed(owner, saved):
            continue
        now = vars(owner)
        for name, value in saved.items():
            by_torch = str(getattr(now.get(name), "__module__", "")).startswith("torch")
            if now.get(name) is not value and not (but_for_torch and by_torch):
                setattr(owner, name, value)
                changed.append(f"{where}.{name}")
        if isinstance(owner, type):
            for name in [name for name, value in now.items() if name not in saved and callable(value)]:
                delattr(owner, name)
                changed.append(f"{where}.{name}")
    return changed


def _is_changed(owner: Any, saved: dict[str, Any]) -> bool:
    now = vars(owner)
    same = all(map(is_, map(now.get, saved), saved.values()))
    return not same or (isinstance(owner, type) and len(now) != len(saved))


def watch_libraries() -> None:
    """Take the libraries as they are now for the right ones."""
    if _libraries and not any(_is_changed(owner, saved) for _, owner, saved in _libraries):
        return
    modules = [(name, sys.modules[name]) for name in WATCHED if name in sys.modules]
    owners: list[tuple[str, Any]] = list(modules)
    for name, module in modules:
        if name == "torch":
            owners.append(("torch.Tensor", module.Tensor))
        if name == "torch.nn":
            owners += [(f"nn.{kind.__name__}", kind) for kind in vars(module).values() if isinstance(kind, type)]
    _libraries[:] = [(name, owner, _of_interest(owner)) for name, owner in owners]


def _of_interest(owner: Any) -> dict[str, Any]:
    """A module's public functions, classes and modules; all that a class has."""
    if isinstance(owner, type):
        return dict(vars(owner))
    names = {name for name in vars(owner) if not name.startswith("_")}
    names -= _OF_IPYTHON if owner is builtins else set()
    return {n: v for n, v in vars(owner).items() if n in names and (callable(v) or isinstance(v, ModuleType))}


BUILTINS = {name: value for name, value in vars(builtins).items() if not name.startswith("_")}
given = Given()
_bound: dict[str, Any] = {}
_notebook: dict[str, Any] = {}
_libraries: list[tuple[str, Any, dict[str, Any]]] = []
watch_libraries()
