"""Where notebooks are executed: processes of this machine, or a cluster."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing import util
from multiprocessing.queues import SimpleQueue
from typing import TYPE_CHECKING

from autograder import devices
from autograder import execute as worker
from autograder.execute import Execution, Task

if TYPE_CHECKING:
    from autograder.courses import Assignment


class SetAsideError(Exception):
    """A notebook ended so many workers that it isn't given to another."""


class Pool:
    """Worker processes on this machine, each with a warm sandbox of its own. Use as a context manager.

    Attributes:
        size: how many notebooks run at once.
        device: "cpu" or "cuda", for the notebooks that ask for a device.
        warm: whether a worker's sandbox serves one notebook after the other, or each has a new one.
    """

    def __init__(self, jobs: int = 0, device: str = "cpu", warm: bool = True, gpus: int = 1) -> None:
        self.size = jobs or len(os.sched_getaffinity(0))
        self.device = device
        self._gpu_slots = [gpu for slot in range(self.size) if (gpu := devices.gpu_of(slot, gpus)) is not None]
        self._run = worker.execute if warm else worker.execute_cold
        self._executors = self._open()

    def _open(self) -> dict[str, Executor]:
        """Processes by device. They start when they are first needed; those with a GPU are as many as it may serve."""
        executors = {"cpu": _processes([{"cpu": cpu} for cpu in _spread(self.size)])}
        if self.device == "cuda":
            cpus = _spread(len(self._gpu_slots))
            executors["cuda"] = _processes(
                [{"cpu": cpu, "gpu": gpu} for cpu, gpu in zip(cpus, self._gpu_slots, strict=True)]
            )
        return executors

    def submit(self, task: Task) -> Future[Execution]:
        """Execute a task on a free worker.

        The future raises BrokenExecutor if its worker dies, and SandboxError if it has no sandbox.
        """
        try:
            return self._executors[task.device].submit(self._run, task)
        except BrokenExecutor:
            self.renew()
            return self._executors[task.device].submit(self._run, task)

    def renew(self) -> None:
        """Replace dead workers."""
        self._shut_down(wait=False)
        self._executors = self._open()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *exception: object) -> None:
        self._shut_down(wait=True)

    def _shut_down(self, wait: bool) -> None:
        for executor in self._executors.values():
            executor.shutdown(wait=wait, cancel_futures=True)


def local_pool(assignment: Assignment, jobs: int = 0, device: str = "auto") -> Pool:
    """A pool of this machine for an assignment. It looks for GPUs only where they matter.

    Raises:
        UsageError: the device isn't there.
    """
    asks = any(assignment.device(template) for template in assignment.templates.values())
    gpus = devices.gpu_count() if device == "cuda" or (asks and device != "cpu") else 0
    return Pool(jobs, devices.choose(device, gpus), gpus=gpus)


def _spread(size: int) -> list[int]:
    """A processor for each of so many workers."""
    processors = sorted(os.sched_getaffinity(0))
    return [processors[slot % len(processors)] for slot in range(size)]


def _processes(places: list[dict[str, int]]) -> ProcessPoolExecutor:
    """A pool of processes, one for each place: a processor, and perhaps a GPU."""
    context = multiprocessing.get_context("spawn")
    free = context.SimpleQueue()
    for place in places:
        free.put(place)
    return ProcessPoolExecutor(len(places), context, _start_worker, (free,))


def _start_worker(free: SimpleQueue) -> None:
    """Take a place, and keep to it: a kernel's threads wait less for each other on one processor than on many."""
    place = free.get()
    os.sched_setaffinity(0, {place["cpu"]})
    if "gpu" in place:
        os.environ["CUDA_VISIBLE_DEVICES"] = devices.visible(place["gpu"])
    util.Finalize(None, worker.close, exitpriority=10)
