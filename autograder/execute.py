"""The worker's part: run a notebook's cells in a sandboxed kernel, and give back their outputs.

A worker knows nothing of students, points or the gradebook, and never sees an answer key.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Empty
from typing import Any

import nbformat
import zmq
import zmq.asyncio
from jupyter_client.asynchronous import AsyncKernelClient
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from autograder.sandbox import Limits, Sandbox
from course import MIME

MAX_RESTARTS = 10
MAX_MESSAGE_BYTES = 8 * 1024**2
MAX_CELL_BYTES = 64 * 1024**2
INTERRUPT_GRACE = 2.0  # seconds
READY_TIMEOUT = 30.0
# What is kept of a display. Not HTML or scripts: instructors open these notebooks in a browser.
SHOWN = ("text/plain", "image/png", "image/jpeg", MIME)


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
    """

    cells: tuple[str, ...]
    files: dict[str, bytes]
    seed: int
    limits: Limits
    device: str = "cpu"
    isolated: bool = True


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
    """
    global _sandbox
    wanted = (task.limits, task.device, task.isolated)
    if _sandbox is None or (_sandbox.limits, _sandbox.device, _sandbox.isolated) != wanted:
        close()
        _sandbox = Sandbox(*wanted)
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
    return asyncio.run(_Run(sandbox, task).run())


class _Run:
    """One task's run: cells in order, and a fresh kernel after a cell that killed the last one."""

    def __init__(self, sandbox: Sandbox, task: Task) -> None:
        self.sandbox, self.task = sandbox, task
        self.deadline = time.monotonic() + task.limits.notebook_seconds
        self.result = Execution([[] for _ in task.cells], [0.0] * len(task.cells))

    async def run(self) -> Execution:
        done, restarts = 0, 0
        while done < len(self.task.cells):
            async with _Kernel(self.sandbox, self.task, self.deadline) as kernel:
                done = await self._run_from(kernel, done)
            restarts += 1
            if done < len(self.task.cells) and (restarts > MAX_RESTARTS or time.monotonic() > self.deadline):
                self._give_up(done)
                break
        return self.result

    async def _run_from(self, kernel: _Kernel, first: int) -> int:
        """Run the cells from `first` on, after those before it if the kernel is a fresh one.

        Returns:
            The first cell that is still to be run.
        """
        for index in range(len(self.task.cells)):
            if index < first and index in self.result.failures:
                continue
            started = time.monotonic()
            outputs, failure = await kernel.run(self.task.cells[index])
            if index >= first:
                self.result.outputs[index] = outputs
                self.result.seconds[index] = time.monotonic() - started
            if failure:
                # Where a repeated cell fails that had run before, its first outputs stay.
                self.result.failures[index] = failure
                if not kernel.alive:
                    return max(first, index + 1)
        return len(self.task.cells)

    def _give_up(self, done: int) -> None:
        for index in range(done, len(self.task.cells)):
            self.result.failures[index] = "not run: the notebook had used up its time or its kernels"


class _Kernel:
    """A kernel in a sandbox, from its start to its end."""

    def __init__(self, sandbox: Sandbox, task: Task, deadline: float) -> None:
        self.sandbox, self.task, self.deadline = sandbox, task, deadline
        self.alive = True

    async def __aenter__(self) -> _Kernel:
        info = self.sandbox.start(self.task.files, self.task.seed)
        self.context = zmq.asyncio.Context()
        self.context.setsockopt(zmq.MAXMSGSIZE, MAX_MESSAGE_BYTES)
        self.context.setsockopt(zmq.RECONNECT_IVL, 2)
        self.context.setsockopt(zmq.LINGER, 0)
        self.client = AsyncKernelClient(context=self.context)
        self.client.load_connection_info(info)
        self.client.start_channels(stdin=False, hb=False, control=False)
        self.client.allow_stdin = False
        await self._wait_until_ready()
        return self

    async def __aexit__(self, *exception: object) -> None:
        self.client.stop_channels()
        self.context.destroy(linger=0)
        self.sandbox.stop()

    async def _wait_until_ready(self) -> None:
        """Wait for the first message on iopub: from then on, no output can be missed."""
        deadline = time.monotonic() + READY_TIMEOUT
        while time.monotonic() < deadline and not self.sandbox.check_ended():
            self.client.kernel_info()
            if await self.client.iopub_channel.socket.poll(50):
                return
        self.alive = False

    async def run(self, source: str) -> tuple[list[dict[str, Any]], str]:
        """Run one cell.

        Returns:
            Its outputs, and why it was cut short, if it was.
        """
        if not self.alive:
            return [], f"not run: {self.sandbox.ended or 'the kernel does not answer'}"
        limits = self.task.limits
        remaining = self.deadline - time.monotonic()
        cell = nbformat.from_dict({"cell_type": "code", "metadata": {}, "source": source, "outputs": []})
        client = _CellClient(cell, self, math.ceil(min(limits.cell_seconds, max(1.0, remaining))))
        try:
            await client.async_execute_cell(cell, 0)
        except DeadKernelError:
            self.alive = False
            client.failure = client.failure or self.sandbox.ended or "the kernel died"
        except CellTimeoutError:
            self.alive = False
            client.failure = client.failure or "its outputs didn't end"
        except Exception:
            # Whoever is in the kernel can sign any message: what nbclient can't read is the student's doing.
            self.alive = False
            self.sandbox.stop()
            client.failure = client.failure or "the kernel sent what is no Jupyter message"
        return [plain for output in cell.outputs if (plain := _plain(output))], client.failure


class _CellClient(NotebookClient):
    """nbclient, for one cell of an untrusted kernel: bounded in time and in size."""

    def __init__(self, cell: NotebookNode, kernel: _Kernel, seconds: int) -> None:
        super().__init__(
            nbformat.from_dict({"cells": [cell], "metadata": {}}),
            timeout=seconds,
            allow_errors=True,
            iopub_timeout=4,
            raise_on_iopub_timeout=True,
            record_timing=False,
            store_widget_state=False,
            coalesce_streams=True,
        )
        self.log.disabled = True
        self.kernel, self.kc = kernel, kernel.client
        self.failure = ""
        self.bytes_received = self.text_kept = 0

    async def _async_poll_kernel_alive(self) -> None:
        """Wait for the news of the kernel's end, rather than ask every second."""
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        with _watching(loop, self.kernel.sandbox.fileno(), ended):
            while not self.kernel.sandbox.check_ended():
                await ended.wait()
                ended.clear()
        self.task_poll_for_reply.cancel()

    async def _async_handle_timeout(self, timeout: int, cell: NotebookNode | None = None) -> dict[str, Any]:
        """Interrupt the cell, as the stop button would; end the kernel if the cell doesn't heed that."""
        self.failure = f"timed out after {timeout:.0f} s"
        self.kernel.sandbox.interrupt()
        try:
            await self.kc.shell_channel.get_msg(timeout=INTERRUPT_GRACE)
        except Empty:
            self.kernel.sandbox.stop()
            raise DeadKernelError("the cell can't be interrupted") from None
        return {"content": {"status": "error", "ename": "TimeoutError", "evalue": "", "traceback": []}}

    def process_message(self, msg: dict[str, Any], cell: NotebookNode, cell_index: int) -> NotebookNode | None:
        """Keep what a cell publishes, within limits; nothing may alter what is already there."""
        kind = msg["msg_type"]
        if kind in ("clear_output", "update_display_data") or kind.startswith("comm"):
            return None
        if kind in ("stream", "display_data", "execute_result", "error") and not self._within_limits(msg):
            return None
        msg["content"].pop("transient", None)
        return super().process_message(msg, cell, cell_index)

    def _within_limits(self, msg: dict[str, Any]) -> bool:
        size = len(str(msg["content"]))
        self.bytes_received += size
        if self.bytes_received > MAX_CELL_BYTES:
            self.failure = "it published too much"
            self.kernel.sandbox.stop()
            return False
        if MIME in (msg["content"].get("data") or {}):
            return True
        self.text_kept += size
        return self.text_kept <= self.kernel.task.limits.output_bytes


def _plain(output: dict[str, Any]) -> dict[str, Any] | None:
    """An output with nothing but text in the fields that nbformat knows, or None if that can't be."""
    kind = output["output_type"]
    if kind == "stream":
        kept = {"name": output["name"], "text": output["text"]}
        sound = kept["name"] in ("stdout", "stderr") and isinstance(kept["text"], str)
    elif kind == "error":
        kept = {"ename": output["ename"], "evalue": output["evalue"], "traceback": list(output["traceback"])}
        sound = all(isinstance(text, str) for text in (kept["ename"], kept["evalue"], *kept["traceback"]))
    else:
        data = output["data"] if isinstance(output["data"], dict) else {}
        data = {name: data[name] for name in SHOWN if isinstance(data.get(name), str)}
        kept = {"data": data, "metadata": {}, **({"execution_count": None} if kind == "execute_result" else {})}
        sound = bool(data)
    return {"output_type": kind, **kept} if sound else None


@contextmanager
def _watching(loop: asyncio.AbstractEventLoop, descriptor: int, event: asyncio.Event) -> Iterator[None]:
    loop.add_reader(descriptor, event.set)
    try:
        yield
    finally:
        loop.remove_reader(descriptor)
