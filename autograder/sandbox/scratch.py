"""Temporary folders that don't outlive their owner for long: who is killed can't clean up, the next one does."""

from __future__ import annotations

import fcntl
import os
import subprocess
import tempfile
from pathlib import Path

PREFIX = "grading-"


class Scratch:
    """A temporary folder, locked as long as its owner lives. Use as a context manager, or `remove` it."""

    def __init__(self) -> None:
        while True:
            self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
            lock = _locked(self.path)
            if lock is not None:
                self._lock = lock
                return  # else a sweep took the new folder for one without an owner

    def remove(self) -> None:
        """Remove the folder and all that is in it."""
        _remove(self.path)
        os.close(self._lock)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *exception: object) -> None:
        self.remove()


def sweep() -> None:
    """Remove the folders whose owners are gone."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        lock = _locked(folder)
        if lock is not None:
            _remove(folder)
            os.close(lock)


def _locked(folder: Path) -> int | None:
    """A descriptor that holds a folder's lock; None if another process or user has it, or it's gone."""
    try:
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        ours = os.fstat(lock).st_uid == os.geteuid()
        if ours and folder.stat().st_ino == os.fstat(lock).st_ino:
            return lock
    except OSError:
        pass
    os.close(lock)
    return None


def _remove(folder: Path) -> None:
    # Not shutil.rmtree: it recurses, and a student may have left folders thousands deep.
    subprocess.run(["rm", "-rf", "--", str(folder)], stderr=subprocess.DEVNULL, check=False)
