"""Where notebooks are executed: processes of this machine, or a cluster."""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, Protocol

from autograder.places import devices
from autograder.sandbox import children, scratch
from autograder.sandbox.execute import Execution, Task

if TYPE_CHECKING:
    from autograder.folder.courses import Assignment

PAUSES = (0.5, 3.0)  # seconds before a second and a third worker is tried
STOP_SECONDS = 30.0
SERVE = ("autograder.places.worker", "serve")  # what a worker's process runs


class WorkerDied(Exception):
    """A worker ended, or gave no answer. That is an accident of the grader's, whatever notebook it had."""


class Workers(Protocol):
    """What the grader needs of those who execute notebooks. Use as a context manager.

    Attributes:
        size: how many notebooks run at once.
        device: "cpu" or "cuda", for the notebooks that ask for a device.
    """

    size: int
    device: str

    def __enter__(self) -> Workers:
        """Itself."""

    def __exit__(self, *exception: object) -> None:
        """Ends the workers; at once, if there was an exception."""

    def submit(self, task: Task) -> Future[Execution]:
        """Execute a task on a free worker.

        An exception of the future's is the grader's own failure: it has been tried on several workers.
        """


class Pool:
    """Worker processes on this machine, each with a warm sandbox of its own. Use as a context manager.

    Attributes:
        size, device: see `Workers`.
    """

    def __init__(self, jobs: int = 0, device: str = "cpu", warm: bool = True, gpus: int = 1) -> None:
        self.size = jobs or len(os.sched_getaffinity(0))
        self.device = device
        scratch.sweep()
        places: dict[str, list[dict[str, int]]] = {"cpu": [{"cpu": cpu} for cpu in _spread(self.size)]}
        if device == "cuda":
            slots = [gpu for slot in range(self.size) if (gpu := devices.gpu_of(slot, gpus)) is not None]
            cpus = _spread(len(slots))
            places["cuda"] = [{"cpu": cpu, "gpu": gpu} for cpu, gpu in zip(cpus, slots, strict=True)]
        self.lanes = {name: _Lane(found, warm) for name, found in places.items()}

    def submit(self, task: Task) -> Future[Execution]:
        """Execute a task on a free worker; see `Workers`."""
        return self.lanes[task.device].submit(task)

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *exception: object) -> None:
        for lane in self.lanes.values():
            lane.close(at_once=exception[0] is not None)


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


class _Lane:
    """The workers of one kind: each has one task at a time, so that its end is no other's."""

    def __init__(self, places: list[dict[str, int]], warm: bool) -> None:
        self.workers = [_Worker(place, warm) for place in places]
        self._free: queue.LifoQueue[_Worker] = queue.LifoQueue()
        for worker in reversed(self.workers):
            self._free.put(worker)
        self._threads = ThreadPoolExecutor(len(places), "worker")

    def submit(self, task: Task) -> Future[Execution]:
        return self._threads.submit(self._execute, task)

    def _execute(self, task: Task) -> Execution:
        worker = self._free.get()
        try:
            return worker.execute(task)
        finally:
            self._free.put(worker)

    def close(self, at_once: bool) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self.workers:
            worker.closing.set()
            if at_once:
                worker.kill()
        self._threads.shutdown(wait=True)
        for worker in self.workers:
            worker.close()


class _Worker:
    """One worker's process as the grader sees it: started when it is first needed, and anew after it died."""

    def __init__(self, place: dict[str, int], warm: bool) -> None:
        self._place, self._warm = place, warm
        self._process: BaseProcess | None = None
        self._orders: Connection[Any, Any] | None = None
        self.closing = threading.Event()

    def execute(self, task: Task) -> Execution:
        """Run a task; whatever goes wrong is tried again by a new process, a few times."""
        for pause in (*PAUSES, None):
            try:
                return self._try(task)
            except Exception:
                self.kill()
                if pause is None or self.closing.wait(pause):
                    raise
        raise AssertionError("the last try returns or raises")

    def _try(self, task: Task) -> Execution:
        if self._process is None:
            self._start()
        process, orders = self._process, self._orders
        assert process is not None
        assert orders is not None
        try:
            orders.send(task)
            if not orders.poll(_patience(task)):
                raise WorkerDied(f"a worker gave no answer within {_patience(task):.0f} s")
            answer = orders.recv()
        except (EOFError, OSError) as error:
            raise WorkerDied(f"{1 + len(PAUSES)} workers ended under it, the last one {_how(process)}") from error
        if isinstance(answer, Exception):
            raise answer
        assert isinstance(answer, Execution)
        return answer

    def _start(self) -> None:
        scratch.sweep()
        context = multiprocessing.get_context("spawn")
        self._orders, theirs = context.Pipe()
        arguments = (*SERVE, theirs, self._place, self._warm)
        self._process = context.Process(target=children.start, args=arguments, daemon=True)
        self._process.start()
        theirs.close()

    def kill(self) -> None:
        """End the process now; its container ends with it."""
        process, self._process = self._process, None
        if process is not None and process.pid is not None:
            process.kill()
            process.join(STOP_SECONDS)

    def close(self) -> None:
        """Let the process end its sandbox, and then itself."""
        if self._process is not None and self._orders is not None and self._process.pid is not None:
            self._orders.close()
            self._process.join(STOP_SECONDS)
        self.kill()


def _how(process: BaseProcess) -> str:
    process.join(STOP_SECONDS)
    code = process.exitcode
    if code is None:
        return "without a word"
    return f"by signal {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"


def _patience(task: Task) -> float:
    """After how many seconds without an answer a worker is given up: far longer than any honest run."""
    return 300 + 2 * task.limits.notebook_seconds + 5 * len(task.cells)
