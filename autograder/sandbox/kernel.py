"""One submission's kernel, as seen from outside its sandbox: run a cell, take in what it publishes.

Everything that comes from a kernel may have been written by a student. So each cell is bounded in
time and in size, and only plain outputs are kept.
"""

from __future__ import annotations

import json
import resource
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import zmq
from jupyter_client.session import Session

from autograder.sandbox.container import Sandbox

MAX_MESSAGE_BYTES = 8 * 1024**2
MAX_CELL_BYTES = 64 * 1024**2
MAX_HELD_BYTES = 256 * 1024**2  # of our own memory, by messages that have not ended yet
LOOK_EVERY = 0.5  # seconds
READY_SECONDS = 60.0
INTERRUPT_GRACE = 2.0  # seconds
# What is kept of a display. Not scripts: instructors open these notebooks. `strangers.output` cleans what is left.
SHOWN = ("text/plain", "text/html", "image/png", "image/jpeg")


MAX_VALUE = 1000  # characters of a cell's value, where no more displays are kept


class LostKernel(Exception):
    """A kernel ended before its first cell began, or with its container: no doing of a submission's."""


class DeadKernel(Exception):
    """The kernel is gone, or isn't to be believed any more; the message says why."""


@dataclass
class CellRun:
    """What came of a cell.

    Attributes:
        outputs: as nbformat writes them.
        failure: why it was cut short, or "".
    """

    outputs: list[dict[str, Any]] = field(default_factory=list)
    failure: str = ""


class Kernel:
    """A kernel in a sandbox, from its start to its end. Use as a context manager.

    Attributes:
        alive: whether it can run another cell.
    """

    def __init__(self, sandbox: Sandbox, files: dict[str, bytes], seed: int) -> None:
        self.sandbox, self.files, self.seed = sandbox, files, seed
        self.alive = True
        self.displayed = 0  # bytes of displays that came

    def __enter__(self) -> Kernel:
        info = self.sandbox.start(self.files, self.seed)
        self.memory = _resident_bytes()
        self.session = Session(key=info["key"].encode())
        self.context = zmq.Context()
        self.context.setsockopt(zmq.MAXMSGSIZE, MAX_MESSAGE_BYTES)
        self.context.setsockopt(zmq.RECONNECT_IVL, 2)
        self.context.setsockopt(zmq.LINGER, 0)
        self.shell, self.iopub = self.context.socket(zmq.DEALER), self.context.socket(zmq.SUB)
        self.iopub.subscribe(b"")
        self.poller = zmq.Poller()
        for name, socket in (("shell", self.shell), ("iopub", self.iopub)):
            socket.connect(f"ipc://{info['ip']}-{info[f'{name}_port']}")
        for source in (self.iopub, self.sandbox.fileno()):
            self.poller.register(source, zmq.POLLIN)
        if not self._is_ready():
            self.__exit__()
            raise LostKernel(self.sandbox.ended or "the kernel does not answer")
        return self

    def __exit__(self, *exception: object) -> None:
        self.context.destroy(linger=0)
        self.sandbox.stop()

    def _is_ready(self) -> bool:
        """Wait for the kernel's welcome on iopub: from then on, no output can be missed."""
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline and not self.sandbox.check_ended():
            if self.sandbox.fittings.command:
                # Other kernels don't welcome anybody: they are asked who they are, until the news of that arrives.
                self.session.send(self.shell, "kernel_info_request")
            if self.iopub.poll(200):
                return True
        return False

    def run(self, source: str, seconds: float) -> CellRun:
        """Run one cell, for at most so many seconds.

        Raises:
            LostKernel: the kernel ended for no reason of the submission's.
        """
        cell = CellRun()
        try:
            _CellMessages(self, cell).run(source, seconds)
        except DeadKernel as reason:
            cell.failure = cell.failure or str(reason)
        except Exception:
            # What can't be read is the student's doing.
            cell.failure = cell.failure or "the kernel sent what is no Jupyter message"
        else:
            return cell
        self.alive = False
        self.sandbox.stop()
        if self.sandbox.lost:
            raise LostKernel(cell.failure)
        return cell


class _CellMessages:
    """The messages of one cell's run, from the request to the last output."""

    def __init__(self, kernel: Kernel, cell: CellRun) -> None:
        self.kernel, self.cell = kernel, cell
        self.idle = False
        self.bytes_received = self.text_kept = 0

    def run(self, source: str, seconds: float) -> None:
        """Send the cell, and take in messages until the kernel is idle: that comes behind all outputs.

        Raises:
            DeadKernel: the kernel ended, or had to be given up.
        """
        self.seconds, self.deadline = seconds, time.monotonic() + seconds
        self.next_look = time.monotonic() + LOOK_EVERY
        request = {"code": source, "silent": False, "store_history": True, "user_expressions": {}}
        sent = self.kernel.session.send(
            self.kernel.shell, "execute_request", {**request, "allow_stdin": False, "stop_on_error": False}
        )
        assert sent is not None
        self.request = sent["msg_id"]
        while not self.idle:
            remaining = self.deadline - time.monotonic()
            if remaining <= 0:
                self._time_is_up()
                continue
            ready = dict(self.kernel.poller.poll(int(1000 * min(remaining, LOOK_EVERY)) + 1))
            self._look_at_memory()
            if self.kernel.sandbox.fileno() in ready and self.kernel.sandbox.check_ended():
                raise DeadKernel(self.kernel.sandbox.ended or "the kernel died")
            if self.kernel.iopub in ready:
                self._take(*self.kernel.session.feed_identities(self.kernel.iopub.recv_multipart())[1][1:])

    def _look_at_memory(self) -> None:
        """A message of parts is handed out when its last part is in, and may be endless until then."""
        if time.monotonic() > self.next_look:
            self.next_look = time.monotonic() + LOOK_EVERY
            if _resident_bytes() > self.kernel.memory + MAX_HELD_BYTES:
                raise DeadKernel("it published too much")

    def _time_is_up(self) -> None:
        """Interrupt the cell, as the stop button would; give the kernel up if it doesn't heed that."""
        if self.cell.failure:
            raise DeadKernel("the cell can't be interrupted")
        self.cell.failure = f"timed out after {self.seconds:.0f} s"
        self.kernel.sandbox.interrupt()
        self.deadline = time.monotonic() + INTERRUPT_GRACE

    def _take(self, header: bytes, parent: bytes, _metadata: bytes, body: bytes, *_buffers: bytes) -> None:
        """Keep what a cell publishes, within limits; nothing may alter what is already there.

        The message's signature isn't looked at: the key is in the kernel, and the kernel is the student's.
        """
        if json.loads(parent).get("msg_id") != self.request:
            return
        kind, content = json.loads(header)["msg_type"], json.loads(body)
        if kind == "status":
            self.idle = content["execution_state"] == "idle"
        elif kind in ("stream", "display_data", "execute_result", "error"):
            self.bytes_received += len(body)
            if self.bytes_received > MAX_CELL_BYTES:
                raise DeadKernel("it published too much")
            output = plain(kind, content, self.kernel.sandbox.fittings.reported)
            if output is not None and self._is_kept(output):
                self._add(output)

    def _is_kept(self, output: dict[str, Any]) -> bool:
        """Whether there is room for an output. There is for reports, and for the one error that ends a cell."""
        limit = self.kernel.sandbox.limits.output_bytes
        if self.kernel.sandbox.fittings.reported in output.get("data", {}):
            return True
        if output["output_type"] == "error":
            earlier = any(kept["output_type"] == "error" for kept in self.cell.outputs)
            return not earlier and len(str(output)) <= limit
        if output["output_type"] == "stream":
            output["text"] = output["text"][: max(0, limit - self.text_kept)]
            self.text_kept += len(output["text"])
            return self.text_kept <= limit
        self.kernel.displayed += len(str(output))
        if self.kernel.displayed > self.kernel.sandbox.limits.display_bytes:
            # A cell's own value may be its points: that much of it is kept, once.
            output["data"] = {"text/plain": output["data"].get("text/plain", "")[:MAX_VALUE]}
            return output["output_type"] == "execute_result" and not any(map(_is_value, self.cell.outputs))
        return True

    def _add(self, output: dict[str, Any]) -> None:
        """Add an output; what is printed on one stream becomes one output."""
        for earlier in self.cell.outputs if output["output_type"] == "stream" else ():
            if earlier.get("name") == output["name"]:
                earlier["text"] += output["text"]
                return
        self.cell.outputs.append(output)


def _is_value(output: dict[str, Any]) -> bool:
    return bool(output["output_type"] == "execute_result")


def _resident_bytes() -> int:
    """This process's memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def plain(kind: str, content: dict[str, Any], reported: str = "") -> dict[str, Any] | None:
    """An output with nothing but text in the fields that nbformat knows, or None if that can't be."""
    if kind == "stream":
        kept = {"name": content["name"], "text": content["text"]}
        sound = kept["name"] in ("stdout", "stderr") and isinstance(kept["text"], str)
    elif kind == "error":
        kept = {"ename": content["ename"], "evalue": content["evalue"], "traceback": list(content["traceback"])}
        sound = all(isinstance(text, str) for text in (kept["ename"], kept["evalue"], *kept["traceback"]))
    else:
        data = content["data"] if isinstance(content["data"], dict) else {}
        names = [*SHOWN, reported] if reported else SHOWN
        data = {name: data[name] for name in names if isinstance(data.get(name), str)}
        kept = {"data": data, "metadata": {}, **({"execution_count": None} if kind == "execute_result" else {})}
        sound = bool(data)
    return {"output_type": kind, **kept} if sound else None
