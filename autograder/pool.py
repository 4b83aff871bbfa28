"""Where notebooks are executed: processes of this machine, or a cluster."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing import util

from autograder import execute as worker
from autograder.execute import Execution, Task


class SetAsideError(Exception):
    """A notebook ended so many workers that it isn't given to another."""


class Pool:
    """Worker processes on this machine, each with a warm sandbox of its own. Use as a context manager.

    Attributes:
        size: how many notebooks run at once.
        device: "cpu" or "cuda", for the notebooks that ask for a device.
        warm: whether a worker's sandbox serves one notebook after the other, or each has a new one.
    """

    def __init__(self, jobs: int = 0, device: str = "cpu", warm: bool = True) -> None:
        self.size = jobs or len(os.sched_getaffinity(0))
        self.device = device
        self._run = worker.execute if warm else worker.execute_cold
        self._executor = self._open()

    def _open(self) -> Executor:
        return ProcessPoolExecutor(self.size, multiprocessing.get_context("spawn"), _start_worker)

    def submit(self, task: Task) -> Future[Execution]:
        """Execute a task on a free worker.

        The future raises BrokenExecutor if its worker dies, and SandboxError if it has no sandbox.
        """
        try:
            return self._executor.submit(self._run, task)
        except BrokenExecutor:
            self.renew()
            return self._executor.submit(self._run, task)

    def renew(self) -> None:
        """Replace dead workers."""
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._open()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *exception: object) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)


def _start_worker() -> None:
    util.Finalize(None, worker.close, exitpriority=10)
