"""ipykernel's kernel, without what costs time and what nobody outside a sandbox listens to.

A notebook sees what it would see in any IPython kernel. What is left out: a command line, the
heartbeat, threads for subshells, the debugger's list of files, the flushing of streams to which
nothing was written, and all messages about a cell but its outputs and the news that it has ended
("idle"). It imports nothing of the autograder.

This is the one module that touches what isn't public in ipykernel and IPython: the methods that are overridden below,
and `OutStream._buffer_lock`, `_publish_status`, `shell_channel_thread`, and `sys` in `ipykernel.ipkernel`.
`tests/test_upstream.py` says which of them a new version no longer has.
"""

from __future__ import annotations

import inspect
import os
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from types import SimpleNamespace
from typing import Any

from ipykernel import ipkernel
from ipykernel.compiler import XCachingCompiler
from ipykernel.iostream import OutStream
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from jupyter_client.session import Session
from traitlets import default
from traitlets.config import Config

OPTIONS = {
    "HistoryManager": {"enabled": False},
    "IPKernelApp": {"quiet": True, "outstream_class": f"{__name__}.Stream"},
    "InteractiveShell": {"colors": "nocolor"},
    # No sleep before each reply: outputs and the news that a cell is done come by one channel, in order.
    "IPythonKernel": {"_execute_sleep": 0},
}
MAX_HELD = 512 * 1024  # characters of a stream; the grader keeps fewer


def run(
    connection: str,
    ready: Callable[[], None] | None = None,
    begin: Callable[[], None] | None = None,
    first: Callable[[], object] | None = None,
) -> None:
    """Be a kernel, until the process ends.

    Args:
        connection: the path of its connection file.
        ready: called when its sockets are there.
        begin: called when its first cell is about to run.
        first: called once all else is there, before any cell.
    """
    app = App.instance(connection_file=connection, config=Config(OPTIONS))
    app.initialize([])
    app.kernel.begin = begin
    if ready is not None:
        ready()
    app.log.setLevel("WARNING")  # debugging notes cost time with each cell, and nobody reads them here
    if first is not None:
        first()
    app.start()


class Stream(OutStream):
    """Standard output or error. ipykernel flushes each four times with a cell, each time by way of another thread."""

    _written = False
    _held = 0

    def write(self, string: str) -> int:
        """Write, and remember that there is something to flush. Of a flood, what is too much for one is dropped."""
        self._written = True
        room = MAX_HELD - self._held
        if room > 0:
            super().write(string[:room])
        self._held += len(string)
        return len(string)

    def flush(self) -> None:
        """Publish what was written, if anything was."""
        if self._written:
            self._written = False
            self._flush()

    def _flush(self) -> None:
        # By one thread at a time, so that what was printed first is published first.
        with self._buffer_lock:
            self._held = 0
            super()._flush()


class Compiler(XCachingCompiler):
    """What compiles cells."""

    def get_code_name(self, raw_code: str, code: str, number: int) -> str:
        """A file name for tracebacks, by a hash that Python has: only debuggers ask for a certain one."""
        name = f"/tmp/ipykernel_{os.getpid()}/{zlib.crc32(raw_code.encode())}.py"
        # Else each line of a traceback looks through all modules for the one that has this file.
        inspect.modulesbyfile[name] = "__main__"
        return name


class Shell(ZMQInteractiveShell):
    """The kernel's shell. It transforms a cell once, and looks once whether it awaits something.

    ipykernel asks both before it runs a cell, and the shell that runs it asks again.
    """

    _transformed: tuple[str, str] | None = None
    _awaits: tuple[str | None, bool] | None = None

    def _tee(self, channel: str) -> Any:
        """Keep no copy of all that is printed, which is only there for `%notebook`, and grows without end."""
        return nullcontext()

    def transform_cell(self, raw_cell: str) -> str:
        """Python for a cell's source, which may have magics."""
        known, self._transformed = self._transformed, None
        if known is None or known[0] != raw_cell:
            known = self._transformed = (raw_cell, super().transform_cell(raw_cell))
        return known[1]

    def should_run_async(self, raw_cell: str, *, transformed_cell: str | None = None, **options: Any) -> bool:
        """Whether a cell awaits something at its top level."""
        if self._awaits is None or self._awaits[0] != transformed_cell:
            self._awaits = (
                transformed_cell,
                super().should_run_async(raw_cell, transformed_cell=transformed_cell, **options),
            )
        return self._awaits[1]


class OutputSession(Session):
    """Sends outputs, and at a cell's end that the kernel is idle. Its client wants no more."""

    def send(
        self, stream: Any, msg_or_type: Any, content: Any = None, *rest: Any, **options: Any
    ) -> dict[str, Any] | None:
        """Send a message, if anyone wants it."""
        if msg_or_type in ("execute_input", "execute_reply") or content == {"execution_state": "busy"}:
            return {"content": content}
        return super().send(stream, msg_or_type, content, *rest, **options)


class _NoSubshells:
    """Stands where a kernel has its thread for subshells: false, but asked which thread is the main one."""

    parent_thread = threading.main_thread()

    def __bool__(self) -> bool:
        return False


class Kernel(IPythonKernel):
    """A kernel whose cells run one after the other."""

    shell_class = Shell
    compiler_class = Compiler
    begin: Callable[[], None] | None = None

    async def execute_request(self, stream: Any, ident: Any, parent: Any) -> None:
        """Run a cell; before the first one, say so."""
        begin, self.begin = self.begin, None
        if begin is not None:
            begin()
        await super().execute_request(stream, ident, parent)

    @property
    def _supports_kernel_subshells(self) -> bool:
        return False

    def _publish_status_and_flush(self, status: str, channel: str, stream: Any, parent: Any = None) -> None:
        """Without the flush: there is no reply that waits to be sent."""
        self._publish_status(status, channel, parent)


@contextmanager
def _no_modules() -> Iterator[None]:
    """What ipykernel's kernel takes for the list of loaded modules is empty meanwhile."""
    module: Any = ipkernel
    before, module.sys = module.sys, SimpleNamespace(modules={})
    try:
        yield
    finally:
        module.sys = before


class App(IPKernelApp):
    """The application around the kernel."""

    kernel_class = Kernel

    @default("session")
    def _session_default(self) -> Session:
        return OutputSession(parent=self)

    def parse_command_line(self, argv: list[str] | None = None) -> None:
        """Nothing: its options come with its making."""

    def init_heartbeat(self) -> None:
        """Nothing: the sandbox tells when the kernel ends."""

    def init_control(self, context: Any) -> None:
        """Messages for the shell come by the main thread."""
        super().init_control(context)
        self.shell_channel_thread = _NoSubshells()

    def init_kernel(self) -> None:
        """Make the kernel, without a list of the files of all modules.

        To make the list is to touch, and so to copy, thousands of the warm process's pages.
        """
        with _no_modules():
            super().init_kernel()
