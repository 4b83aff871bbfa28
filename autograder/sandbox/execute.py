"""The worker's part: run a notebook's cells in a sandboxed kernel, and give back their outputs.

A worker knows nothing of students, points or the gradebook, and never sees an answer key.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from typing import Any

from autograder.sandbox.container import Fittings, Limits, Sandbox
from autograder.sandbox.kernel import Kernel, LostKernel

MAX_RESTARTS = 10
MAX_LOST = 3


class KernelNeverStarted(Exception):
    """The grader's own failure: one container after the other lost its kernel, and no cell of the submission did it."""


@dataclass(frozen=True)
class Task:
    """All that a worker needs to execute one notebook.

    Attributes:
        cells: the source of every code cell, in order.
        files: what the notebook finds beside it, by relative name.
        seed: of the kernel's random generators.
        limits: what it may use.
        device: "cpu" or "cuda".
        isolated: whether a sandbox is a must.
        fittings: what the sandbox has for the notebook.
    """

    cells: tuple[str, ...]
    files: dict[str, bytes]
    seed: int
    limits: Limits
    device: str = "cpu"
    isolated: bool = True
    fittings: Fittings = field(default_factory=Fittings)


@dataclass
class Execution:
    """What came of a task.

    Attributes:
        outputs: per code cell, its outputs as nbformat writes them.
        seconds: per code cell.
        failures: per cell that was cut short, why, in words.
    """

    outputs: list[list[dict[str, Any]]]
    seconds: list[float]
    failures: dict[int, str] = field(default_factory=dict)


_sandbox: Sandbox | None = None


def execute(task: Task) -> Execution:
    """Run a task in this process's own sandbox, which stays warm for the next one.

    Raises:
        SandboxError: no sandbox can be had here.
        KernelNeverStarted: kernels ended again and again, and the submission didn't end them.
    """
    global _sandbox
    wanted = Sandbox(task.limits, task.device, task.isolated, task.fittings)
    if _sandbox != wanted:
        close()
        _sandbox = wanted
    return execute_in(_sandbox, task)


def execute_cold(task: Task) -> Execution:
    """Run a task in a sandbox of its own, which is slower, and forgets everything."""
    try:
        return execute(task)
    finally:
        close()


def current_sandbox() -> Sandbox | None:
    """This process's own sandbox, if it has run a task."""
    return _sandbox


def close() -> None:
    """End this process's sandbox."""
    global _sandbox
    if _sandbox is not None:
        _sandbox.close()
        _sandbox = None


def execute_in(sandbox: Sandbox, task: Task) -> Execution:
    """Run a task in a given sandbox."""
    return _Run(sandbox, task).run()


class _Run:
    """One task's run: cells in order, and a fresh kernel after a cell that killed the last one."""

    def __init__(self, sandbox: Sandbox, task: Task) -> None:
        self.sandbox, self.task = sandbox, task
        self.deadline = time.monotonic() + task.limits.notebook_seconds
        self.result = Execution([[] for _ in task.cells], [0.0] * len(task.cells))

    def run(self) -> Execution:
        done, restarts, lost = 0, 0, 0
        while done < len(self.task.cells):
            started, deadline = time.monotonic(), self.deadline
            try:
                with Kernel(self.sandbox, self.task.files, self.task.seed) as kernel:
                    self.deadline = deadline + time.monotonic() - started
                    done = self._run_from(kernel, done)
            except LostKernel as reason:
                lost += 1
                self._forget(done)
                self.deadline = deadline + time.monotonic() - started
                if lost == MAX_LOST:
                    raise KernelNeverStarted(f"{lost} kernels were lost, the last one because: {reason}") from reason
                continue
            restarts += 1
            if done < len(self.task.cells) and (restarts > MAX_RESTARTS or time.monotonic() > self.deadline):
                self._give_up(done)
                break
        return self.result

    def _run_from(self, kernel: Kernel, first: int) -> int:
        """Run the cells from `first` on, after those before it if the kernel is a fresh one.

        Returns:
            The first cell that is still to be run.
        """
        for index, source in enumerate(self.task.cells):
            if index < first and index in self.result.failures:
                continue
            started = time.monotonic()
            ran = kernel.run(source, self._seconds_left())
            if index >= first:
                self.result.outputs[index] = ran.outputs
                self.result.seconds[index] = time.monotonic() - started
            if ran.failure:
                # Where a repeated cell fails that had run before, its first outputs stay.
                self.result.failures[index] = ran.failure
                if not kernel.alive:
                    return max(first, index + 1)
        return len(self.task.cells)

    def _forget(self, first: int) -> None:
        """What a lost kernel did is as if it had not been, and the next one has a new container."""
        self.sandbox.close()
        self.result.failures = {index: why for index, why in self.result.failures.items() if index < first}

    def _seconds_left(self) -> float:
        """For the next cell, in whole seconds."""
        remaining = max(1.0, self.deadline - time.monotonic())
        return math.ceil(min(self.task.limits.cell_seconds, remaining))

    def _give_up(self, done: int) -> None:
        for index in range(done, len(self.task.cells)):
            self.result.failures[index] = "not run: the notebook had used up its time or its kernels"
