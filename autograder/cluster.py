"""Many machines: notebooks are executed by the workers of a Dask `distributed` cluster.

Everything that a worker needs travels with its task; answer keys, names, the gradebook and other
students' work stay here. Install the extra: `pip install 'torch-building-blocks[cluster]'`.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from typing import Any

from distributed import Client, KilledWorker, Nanny, Security

from autograder import execute as worker
from autograder.courses import UsageError
from autograder.execute import Execution, Task
from autograder.kept import versions
from autograder.pool import SetAsideError
from autograder.sandbox import Limits, Sandbox, SandboxError, probe

CUDA = {"CUDA": 1}
SLOT = {"SLOT": 1}


class ClusterPool:
    """The workers of a cluster, with the same face as `autograder.pool.Pool`. Use as a context manager.

    Attributes:
        size: how many notebooks run at once, on all workers together.
        device: "cpu" or "cuda": where the notebooks that ask for a device run.
    """

    def __init__(self, address: str, device: str = "cpu", security: Security | None = None) -> None:
        """Connect to the cluster.

        Raises:
            UsageError: it can't be reached, has no fit worker, or a worker's versions differ from ours.
        """
        self.device = device
        try:
            self.client = Client(address, security=security, timeout="20s", set_as_default=False)
        except OSError as error:
            raise UsageError(f"The cluster at {address} can't be reached: {error}.") from error
        self._check_workers(address)

    def _check_workers(self, address: str) -> None:
        workers = self.client.scheduler_info(n_workers=-1)["workers"]
        if not workers:
            raise UsageError(f"The cluster at {address} has no workers. Start one with: autograder worker {address}")
        theirs = self.client.run(versions)
        differing = sorted(f"{name} has {found}" for name, found in theirs.items() if found != versions())
        if differing:
            raise UsageError(f"Workers must have this machine's versions ({versions()}), but {'; '.join(differing)}.")
        if not any("SLOT" in one["resources"] for one in workers.values()):
            raise UsageError(f"No worker at {address} has checked itself. Start it with: autograder worker {address}")
        if self.device == "cuda" and not any("CUDA" in one["resources"] for one in workers.values()):
            raise UsageError(f"No worker at {address} has a GPU. Grade with --device cpu, or add one that has.")
        self.size = sum(int(one["resources"].get("SLOT", 0)) for one in workers.values())

    def submit(self, task: Task) -> Future[Execution]:
        """Execute a task on a free worker that has what it needs.

        The future raises SetAsideError if the notebook ended the workers that it was given to.
        """
        resources = {**SLOT, **(CUDA if task.device == "cuda" else {})}
        future: Future[Execution] = Future()
        dask_future = self.client.submit(worker.execute, task, resources=resources, pure=False)
        dask_future.add_done_callback(lambda done: _hand_over(done, future))
        # Dask forgets a task whose future is gone.
        future.dask_future = dask_future
        return future

    def renew(self) -> None:
        """Dask replaces dead workers itself."""

    def __enter__(self) -> ClusterPool:
        return self

    def __exit__(self, *exception: object) -> None:
        self.client.close()


def _hand_over(done: Any, future: Future[Execution]) -> None:
    try:
        future.set_result(done.result())
    except KilledWorker as error:
        future.set_exception(SetAsideError(f"it ended {error.allowed_failures + 1} workers"))
    except Exception as error:
        future.set_exception(error)


def security(ca: str, certificate: str, key: str) -> Security | None:
    """TLS as Dask provides it, from the paths of three PEM files; none of them, no TLS."""
    if not (ca or certificate or key):
        return None
    files = {"tls_ca_file": ca, "tls_client_cert": certificate, "tls_client_key": key}
    return Security(require_encryption=True, **files, tls_worker_cert=certificate, tls_worker_key=key)


def serve(address: str, jobs: int, tls: Security | None = None) -> None:
    """Run a worker until the cluster closes, after it has checked itself.

    Raises:
        SandboxError: student code can't be contained here.
    """
    if problem := probe():
        raise SandboxError(problem)
    with Sandbox(Limits()):
        print(f"the sandbox works; versions: {versions()}", flush=True)
    resources = {"SLOT": 1, **(CUDA if has_cuda() else {})}
    print(f"{jobs} at once, resources: {resources}", flush=True)
    asyncio.run(_serve(address, jobs, resources, tls))


async def _serve(address: str, jobs: int, resources: dict[str, int], tls: Security | None) -> None:
    """One process per slot: a sandbox belongs to a process, and a dead one costs only its own notebook."""
    nannies = [await Nanny(address, nthreads=1, resources=resources, security=tls, memory_limit=0) for _ in range(jobs)]
    await asyncio.gather(*(nanny.finished() for nanny in nannies))


def has_cuda() -> bool:
    """Whether this machine has a CUDA device, asked in another process: this one must not initialise CUDA."""
    import subprocess
    import sys

    question = "import torch, sys; sys.exit(not torch.cuda.is_available())"
    return subprocess.run([sys.executable, "-c", question], check=False).returncode == 0
