"""Which kernel runs a notebook: this grader's own Python, kept warm, or another one of Jupyter's, started cold."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbformat import NotebookNode

from autograder import UsageError

PYTHON = ("python", "python2", "python3", "ipython")
# What kernels of other languages read of the system, beside /usr.
SYSTEM = ("/etc/alternatives", "/etc/R", "/etc/java-17-openjdk", "/etc/java-21-openjdk", "/etc/julia")


@dataclass(frozen=True)
class Foreign:
    """A kernel that isn't this grader's own Python.

    Attributes:
        name: what Jupyter calls it.
        command: how it is started; "{connection_file}" stands in it.
        environment: names and values.
        folders: what it must be able to read.
    """

    name: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()
    folders: tuple[str, ...] = ()


def kernel_of(notebook: NotebookNode, chosen: str, called: str) -> Foreign | None:
    """The kernel that runs a notebook; None for this grader's own Python.

    Args:
        chosen: the kernel that the settings name, if they do.
        called: the notebook's name, for messages.

    Raises:
        UsageError: it isn't installed, and the notebook isn't Python.
    """
    spec = notebook.metadata.get("kernelspec", {})
    name = chosen or str(spec.get("name", ""))
    found = _found(name) if name else None
    language = spec.get("language") or notebook.metadata.get("language_info", {}).get("name") or "python"
    if found is None and not chosen and str(language).lower() in PYTHON:
        return None
    if found is None:
        raise UsageError(
            f"{called}.ipynb needs the kernel {name!r} ({language}), which isn't installed here. Nothing was "
            "graded. Install it for this machine (`jupyter kernelspec list` shows what is there), or name another one: "
            'c.Autograder.kernel = "…".'
        )
    return None if _is_ours(found) else _foreign(name, found)


@cache
def _found(name: str) -> Any:
    try:
        return KernelSpecManager().get_kernel_spec(name)
    except NoSuchKernel:
        return None


def _is_ours(spec: Any) -> bool:
    """Whether a kernel is IPython in this very Python."""
    program = spec.argv[0]
    if "ipykernel_launcher" not in spec.argv and "ipykernel" not in spec.argv:
        return False
    return "/" not in program or Path(program).absolute().parent.parent == Path(sys.prefix).absolute()


def _foreign(name: str, spec: Any) -> Foreign:
    program = shutil.which(spec.argv[0])
    if program is None:
        raise UsageError(f"The kernel {name!r} is started by {spec.argv[0]}, which isn't here.")
    folders = {str(Path(spec.resource_dir).absolute()), *SYSTEM, *_prefixes(program)}
    return Foreign(
        name,
        (program, *spec.argv[1:]),
        tuple(sorted(spec.env.items())),
        tuple(sorted(folder for folder in folders if Path(folder).is_dir() and not folder.startswith("/usr"))),
    )


@cache
def _prefixes(program: str) -> tuple[str, ...]:
    """Where a program's installation lies: all of a Python's, or the folder above that of the program."""
    above = [str(Path(path).parents[1]) for path in (Path(program).absolute(), Path(program).resolve())]
    if Path(program).name.startswith("python"):
        asked = [program, "-c", "import sys; print(sys.prefix, sys.base_prefix, sep='\\n')"]
        above += subprocess.run(asked, capture_output=True, text=True, check=False).stdout.split("\n")
    return tuple(sorted({path for path in above if path and path != "/"}))
