"""Finished work kept on disk, so that an interrupted run goes on where it stopped."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import course
from autograder.execute import Execution, Task
from autograder.sandbox import BESIDE, INSIDE

WORKER_CODE = ("cluster.py", "execute.py", "kernel.py", "sandbox.py", INSIDE.name, *BESIDE)


class Executions:
    """Finished executions, kept on disk under a key of all that went into them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def key(self, task: Task) -> str:
        """A key that changes with anything that could change the execution."""
        digest = hashlib.sha256()
        for part in (
            task.cells,
            sorted(task.files.items()),
            task.seed,
            task.limits.as_dict(),
            task.device,
            task.isolated,
        ):
            digest.update(repr(part).encode())
        digest.update(versions().encode())
        return digest.hexdigest()

    def get(self, key: str) -> Execution | None:
        """A kept execution, or None."""
        try:
            kept = json.loads(gzip.decompress((self.folder / key).read_bytes()))
            failures = {int(index): why for index, why in kept.pop("failures").items()}
            return Execution(**kept, failures=failures)
        except (OSError, EOFError, ValueError, TypeError, KeyError):
            return None

    def put(self, key: str, execution: Execution) -> None:
        """Keep an execution: whole, or not at all."""
        draft = self.folder / f"{key}.{os.getpid()}"
        draft.write_bytes(gzip.compress(json.dumps(vars(execution)).encode(), compresslevel=1))
        draft.replace(self.folder / key)


@cache
def versions() -> str:
    """The versions that decide on what an execution gives, those of our own code among them."""
    names = ("torch", "numpy", "ipykernel", "ipython", "jupyter_client", "matplotlib")
    libraries = " ".join(f"{name}={_version(name)}" for name in names)
    return f"{platform.python_version()} {libraries} code={_code()}"


def _code() -> str:
    """A digest of our code that runs in a worker, and of those parts of the course that a notebook imports."""
    folder = Path(course.__file__).parent
    files = [Path(__file__).with_name(name) for name in WORKER_CODE]
    for module in course.STUDENT_MODULES:
        files += sorted((folder / module).rglob("*.py")) if (folder / module).is_dir() else [folder / module]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
