"""What decides on an execution beside its task: the versions of libraries, and of the code that runs in a worker."""

from __future__ import annotations

import hashlib
import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from autograder.contract import VERSION
from autograder.sandbox.container import found

LIBRARIES = ("torch", "numpy", "ipykernel", "ipython", "jupyter_client", "matplotlib")
CALLED = {"sklearn": "scikit-learn", "PIL": "pillow"}  # where a package's name isn't that of what is installed
# The rooms of which a worker runs something, whole: who adds a module needs not think of it.
ROOMS = ("contract", "places", "sandbox")


@cache
def versions(modules: tuple[str, ...] = (), imported: tuple[str, ...] = ()) -> str:
    """The versions that decide on what an execution gives, those of our own code among them.

    Args:
        modules: what else notebooks import that isn't installed; see `sandbox.container.Fittings`.
        imported: the modules that they import of what is installed.
    """
    packages = {module.partition(".")[0] for module in imported}
    names = [*LIBRARIES, *sorted({CALLED.get(name, name) for name in packages}.difference(LIBRARIES))]
    libraries = " ".join(f"{name}={_version(name)}" for name in names)
    return f"{platform.python_version()} {libraries} contract={VERSION} code={_code(modules)}"


def _code(modules: tuple[str, ...]) -> str:
    """A digest of our code that runs in a worker, and of those modules of a course that a notebook imports."""
    here = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256()
    for path in (*(here / room for room in ROOMS), *(above / module for module, above in found(modules))):
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(f"{file.name}\n".encode() + file.read_bytes())
    return digest.hexdigest()[:12]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
