"""Processes of ours that end with the process that started them, however that one ends.

Nothing but the standard library is imported here: a child must watch its parent before it does anything else.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import threading
from importlib import import_module
from typing import IO, Any


def start(module: str, function: str, *arguments: Any) -> None:
    """In a new child: watch the parent, and only then import a module and call its function."""
    end_with_parent()
    # Ctrl-C is the grader's to take: it ends its children itself, in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    getattr(import_module(module), function)(*arguments)


def pipes(process: subprocess.Popen[bytes] | None) -> tuple[IO[bytes], IO[bytes], IO[bytes]]:
    """The standard input, output and error of a process that was started with a pipe for each."""
    assert process is not None
    assert process.stdin
    assert process.stdout
    assert process.stderr
    return process.stdin, process.stdout, process.stderr


def end_with_parent() -> None:
    """End this process as soon as its parent is gone. Without effect where no `multiprocessing` started it."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, name="ends with its parent", daemon=True).start()
