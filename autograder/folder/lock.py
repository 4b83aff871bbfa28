"""One grader at a time works on a course: who is second is told who the first is."""

from __future__ import annotations

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from autograder import UsageError

NAME = "lock"


@contextmanager
def locked(state: Path) -> Iterator[None]:
    """Hold a course's lock, a file among what the grader keeps of it. The system lets go of it for who dies.

    Raises:
        UsageError: somebody else holds it.
    """
    state.mkdir(parents=True, exist_ok=True)
    with (state / NAME).open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise UsageError(
                f"Somebody is grading in {state.parent} already: {file.read().strip() or 'who has only just begun'}. "
                "Wait until that is done. Nothing was changed."
            ) from None
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()}, since {datetime.now():%Y-%m-%d %H:%M:%S}\n")
        file.flush()
        yield
        file.truncate(0)
