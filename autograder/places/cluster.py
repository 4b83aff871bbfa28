"""Many machines: notebooks are executed by the workers of a Dask `distributed` cluster.

Everything that a worker needs travels with its task; answer keys, names, the gradebook and other
students' work stay here. Install the extra: `pip install 'nbgrader-autograder[cluster]'`.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from concurrent.futures import CancelledError, Future
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from autograder import UsageError
from autograder.places import devices
from autograder.places.pool import WorkerDied
from autograder.places.versions import versions
from autograder.sandbox import execute as worker
from autograder.sandbox.container import Limits, Sandbox, SandboxError, probe
from autograder.sandbox.execute import Execution, Task
from autograder.sandbox.scratch import Scratch, sweep

try:
    from distributed import Client, KilledWorker, Nanny, Security
except ImportError as error:
    raise UsageError("A cluster needs Dask: pip install 'nbgrader-autograder[cluster]'") from error

SLOT, CUDA = "SLOT", "CUDA"  # the resources that workers announce
MAX_FAILURES = 3


@dataclass
class _Job:
    """A task on its way through the cluster, and how many workers ended or failed under it."""

    task: Task
    failures: int = 0
    future: Future[Execution] = field(default_factory=Future)


class ClusterPool:
    """The workers of a cluster, with the same face as `autograder.places.pool.Pool`. Use as a context manager.

    Dask blames a worker's end on every task that it had been given. So a worker is given one at a time,
    and what was there when one ended is tried again after the others, alone in the cluster: only
    the notebook that ends its workers itself comes to three.

    Attributes:
        size: how many notebooks run at once, on all workers together.
        device: "cpu" or "cuda": where the notebooks that ask for a device run.
    """

    def __init__(self, address: str, device: str = "auto", security: Security | None = None) -> None:
        """Connect to the cluster.

        Raises:
            UsageError: it can't be reached, has no fit worker, or a worker's versions differ from ours.
        """
        self._lock = threading.RLock()
        self._fresh: deque[_Job] = deque()
        self._suspects: deque[_Job] = deque()
        self._running: list[_Job] = []
        self._closed = False
        try:
            self.client = Client(address, security=security, timeout="20s", set_as_default=False)
        except (OSError, ValueError, TypeError) as error:  # TypeError: TLS without its files
            raise UsageError(f"The cluster at {address} can't be reached: {error}.") from error
        try:
            self._check_workers(address, device)
        except BaseException:
            self.client.close()
            raise
        self._executor = self.client.get_executor(pure=False)

    def _check_workers(self, address: str, device: str) -> None:
        workers = self.client.scheduler_info(n_workers=-1)["workers"]
        fit = {name: one["resources"] for name, one in workers.items() if SLOT in one["resources"]}
        if not fit:
            problem = "workers that have not checked themselves" if workers else "no workers"
            raise UsageError(f"The cluster at {address} has {problem}. Start one with: autograder worker {address}")
        found = self.client.run(kit, workers=list(fit), on_error="return")
        if differing := [f"{name} has {what}" for name, theirs in found.items() if (what := difference(theirs))]:
            raise UsageError(f"Workers must have this machine's versions, but {'; '.join(sorted(differing))}.")
        self._gpus = sum(CUDA in resources for resources in fit.values())
        if device == "cuda" and not self._gpus:
            raise UsageError(f"No worker at {address} has a GPU. Grade with --device cpu, or add one that has.")
        self.device = devices.choose(device, self._gpus)
        self.size = len(fit)
        self.client.run_on_scheduler(_tell_every_death)

    def submit(self, task: Task) -> Future[Execution]:
        """Execute a task on a free worker that has what it needs.

        The future raises WorkerDied if the workers that it was given to ended.
        """
        job = _Job(task)
        with self._lock:
            self._fresh.append(job)
            self._hand_out()
        return job.future

    def _hand_out(self) -> None:
        """Give the cluster what it can start at once."""
        for job in list(self._fresh):
            gpus_used = sum(one.task.device == "cuda" for one in self._running)
            if len(self._running) < self.size and (job.task.device != "cuda" or gpus_used < self._gpus):
                self._fresh.remove(job)
                self._start(job)
        if self._suspects and not self._running:
            self._start(self._suspects.popleft())

    def _start(self, job: _Job) -> None:
        self._running.append(job)
        resources = {SLOT: 1, **({CUDA: 1} if job.task.device == "cuda" else {})}
        future = self._executor.submit(run, job.task, kit(job.task.fittings.modules), resources=resources)
        future.add_done_callback(lambda done: self._take_in(job, done))

    def _take_in(self, job: _Job, done: Future[Execution]) -> None:
        with self._lock:
            self._running.remove(job)
            if self._closed:
                return
            try:
                job.future.set_result(done.result())
            except (UsageError, CancelledError) as error:
                job.future.set_exception(error)
            except Exception as error:
                self._take_in_failure(job, error)
            self._hand_out()

    def _take_in_failure(self, job: _Job, error: Exception) -> None:
        job.failures += 1
        if job.failures < MAX_FAILURES:
            self._suspects.append(job)
        elif isinstance(error, KilledWorker):
            job.future.set_exception(WorkerDied(f"{MAX_FAILURES} workers ended under it, one after the other"))
        else:
            job.future.set_exception(error)

    def __enter__(self) -> ClusterPool:
        return self

    def __exit__(self, *exception: object) -> None:
        with self._lock:
            self._closed = True
        self.client.close()


def _tell_every_death(dask_scheduler: Any) -> None:
    """In the scheduler: report a worker's end at once. Who is to blame is the pool's to find out."""
    dask_scheduler.allowed_failures = 0


@cache
def kit(modules: tuple[str, ...] = ()) -> dict[str, str]:
    """What must be the same everywhere: versions, and a digest of the code that a worker runs, a course's too."""
    python, *packages = versions(modules).split()
    # Of a version, not the build: a GPU's torch has another after the plus sign.
    found = {name: value.split("+")[0] for name, value in (part.split("=", 1) for part in packages)}
    return {"python": python, "this project's code": found.pop("code"), **found}


def difference(theirs: dict[str, str] | Exception) -> str:
    """In words, what of a worker's kit isn't ours; empty if nothing."""
    if not isinstance(theirs, dict):
        return f"no kit to compare ({theirs})"
    wrong = {name: theirs.get(name, "none") for name, ours in kit().items() if theirs.get(name) != ours}
    return ", ".join(f"{name} {value} (here {kit()[name]})" for name, value in wrong.items())


def run(task: Task, wanted: dict[str, str]) -> Execution:
    """On a worker: execute a task, if the worker's kit is the one that the grader has.

    Raises:
        UsageError: it isn't. This worker joined after the grader had looked at the others.
    """
    ours = kit(task.fittings.modules)
    if wanted != ours:
        raise UsageError(f"a worker's versions are {ours}, the grader's {wanted}")
    return worker.execute(task)


def security(ca: Path | None, certificate: Path | None, key: Path | None) -> Security | None:
    """TLS as Dask provides it, from the paths of three PEM files; None for none of them.

    Raises:
        UsageError: some of the three are missing.
    """
    paths = (ca, certificate, key)
    if not any(paths):
        return None
    missing = [path or "a path" for path in paths if not (path and Path(path).is_file())]
    if missing:
        raise UsageError(f"TLS needs --tls-ca, --tls-cert and --tls-key, each a PEM file; missing: {missing}.")
    roles = {
        f"tls_{role}_{part}": str(path)
        for role in ("client", "worker")
        for part, path in zip(("cert", "key"), paths[1:], strict=True)
    }
    return Security(require_encryption=True, tls_ca_file=str(ca), **roles)


def serve(address: str, jobs: int, device: str = "auto", tls: Security | None = None) -> None:
    """Check this machine, and run `jobs` workers on it until the cluster closes.

    Raises:
        SandboxError: student code can't be contained here.
        UsageError: the device or the cluster isn't there.
    """
    gpus = devices.gpu_count() if device != "cpu" else 0
    gpus = gpus if devices.choose(device, gpus) == "cuda" else 0
    if problem := probe():
        raise SandboxError(problem)
    with Sandbox(Limits()):
        print(f"the sandbox works; {', '.join(f'{name} {value}' for name, value in kit().items())}", flush=True)
    print(f"{jobs} at once, {min(jobs, gpus * devices.GPU_JOBS)} of them with a GPU", flush=True)
    try:
        asyncio.run(_serve(address, jobs, gpus, tls))
    except (OSError, TimeoutError) as error:
        raise UsageError(f"The cluster at {address} can't be reached: {error}.") from error


async def _serve(address: str, jobs: int, gpus: int, tls: Security | None) -> None:
    """One process and one folder per slot: a sandbox belongs to a process, and a dead one costs one notebook."""
    sweep()
    with ExitStack() as stack:
        nannies = []
        for slot in range(jobs):
            folder = str(stack.enter_context(Scratch()))
            gpu = devices.gpu_of(slot, gpus)
            environment = {"TMPDIR": folder, **({} if gpu is None else {"CUDA_VISIBLE_DEVICES": devices.visible(gpu)})}
            resources = {SLOT: 1, **({} if gpu is None else {CUDA: 1})}
            nannies.append(
                Nanny(
                    address,
                    nthreads=1,
                    resources=resources,
                    security=tls,
                    memory_limit=0,
                    local_directory=folder,
                    env=environment,
                )
            )
        await asyncio.gather(*nannies)
        await asyncio.gather(*(nanny.finished() for nanny in nannies))
