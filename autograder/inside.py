"""Process 1 of a sandbox: imports once what notebooks import, then forks a kernel per submission.

    python inside.py SCRATCH CONNECTION

It runs inside the sandbox and imports nothing of the autograder. It takes orders as lines of
JSON on standard input, and answers on standard output:

    {"start": {...}} → the kernel's life ends in {"ended": reason or null}
    {"interrupt": true} and {"stop": true} act on the kernel that runs

What a submission leaves behind (processes, files) is gone before the next one starts.
"""

from __future__ import annotations

import base64
import ctypes
import gc
import importlib
import inspect
import json
import os
import pkgutil
import resource
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

PRELOADED = (
    "torch",
    "torch._dynamo",  # optimizers import it at their first use, and that takes a second
    "torch.distributed.tensor",  # and so do tensor subclasses
    "matplotlib.pyplot",
    "lean_kernel",
    "ipykernel.debugger",  # this and the next ones: what a kernel's start imports
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.magics.execution",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "pygments.formatters.terminal256",  # this and the next ones: what the first error in a notebook imports
    "pygments.lexers.python",
    "pygments.styles.default",
    "stack_data",
    "tornado.platform.asyncio",
    "matplotlib.backends.backend_template",
    "course.check",
    "course.devices",
    "course.figures",
    "course.predict",
    "course.testing",
)
WATCH_EVERY = 0.2  # seconds
MAX_PROCESSES = 64
MAX_THREADS = 512
MAX_FILES = 50_000  # in each of the writable folders
MAX_BYTES_OUTSIDE = 1024**2  # beside the sockets, on the grader's own disk
PR_SET_DUMPABLE = 4
_FOLDERS = sys.argv[1:3] if __name__ == "__main__" else ("/scratch", "/connection")
SCRATCH, CONNECTION = (Path(folder) for folder in _FOLDERS)
# Outside a container (`--unsafe`) all processes are ours to spare, and only the kernel's group to end.
CONTAINED = os.getpid() == 1
SHARED = (SCRATCH, Path("/tmp"), Path("/dev/shm")) if CONTAINED else ()
libc = ctypes.CDLL(None, use_errno=True)


def main() -> None:
    """Serve orders until standard input closes."""
    orders, answers = _take_over_standard_streams()
    # As process 1, we are safe from the student's signals while we keep their default action,
    # and from a look into our memory while we are not dumpable.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    _preload()
    _answer(answers, {"ready": True})
    while order := _read(orders):
        if "start" in order:
            ended = _serve(order["start"], orders, answers)
            _clean()
            _answer(answers, {"ended": ended})


def _take_over_standard_streams() -> tuple[int, int]:
    orders, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    return orders, answers


def _preload() -> None:
    for name in PRELOADED:
        try:
            importlib.import_module(name)
        except ModuleNotFoundError:
            # A course of another subject has no torch, or no `course` package.
            continue
    figures = getattr(sys.modules.get("course.figures"), "__path__", ())
    for module in pkgutil.iter_modules(figures, "course.figures."):
        importlib.import_module(module.name)
    # Error messages ask which module a piece of code is from. To ask it here, of code that is from none,
    # makes Python note every module's file once for all kernels.
    inspect.getmodule(compile("", "nowhere", "exec"))
    # What is there now stays: a kernel's garbage collector need not look at it, nor copy its memory.
    gc.collect()
    gc.freeze()


def _read(orders: int) -> dict[str, Any] | None:
    line = bytearray()
    while not line.endswith(b"\n"):
        # Byte by byte up to a short header, so that nothing is read past this order.
        part = os.read(orders, 1 if len(line) < 9 else int(line[:8], 16) + 8 - len(line))
        if not part:
            return None
        line += part
    return json.loads(line[8:])


def _answer(answers: int, message: dict[str, Any]) -> None:
    os.write(answers, json.dumps(message).encode() + b"\n")


def _serve(start: dict[str, Any], orders: int, answers: int) -> str | None:
    """Run one kernel to its end.

    Returns:
        None if it was told to stop, or why it ended by itself.
    """
    for name, data in start["files"].items():
        path = SCRATCH / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(data))
    child = os.fork()
    if child == 0:
        # The kernel must not speak in our name.
        os.close(orders)
        os.close(answers)
        _become_kernel(start)
    try:
        return _watch(child, orders, start["limits"])
    finally:
        _kill_all() if CONTAINED else _kill_group(child)


def _watch(child: int, orders: int, limits: dict[str, int]) -> str | None:
    life = os.pidfd_open(child)
    try:
        while True:
            ready, _, _ = select.select([orders, life], [], [], WATCH_EVERY)
            if orders in ready:
                order = _read(orders)
                if order is None:
                    sys.exit(0)
                if "stop" in order:
                    return None
                if "interrupt" in order:
                    os.kill(child, signal.SIGINT)
            if life in ready:
                return _how_it_died(child)
            if CONTAINED and (excess := _excess(limits)):
                return excess
    finally:
        os.close(life)


def _how_it_died(child: int) -> str:
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return f"the kernel was killed by signal {signal.Signals(os.WTERMSIG(status)).name}"
    return f"the kernel exited with code {os.WEXITSTATUS(status)}"


def _excess(limits: dict[str, int]) -> str | None:
    """Limits on all processes together, which the kernel can't set for one process."""
    processes = [name for name in os.listdir("/proc") if name.isdigit()]
    if len(processes) > MAX_PROCESSES:
        return "too many processes"
    memory = threads = 0
    for name in processes:
        if name == "1":
            continue
        try:
            status = Path("/proc", name, "status").read_text(errors="replace")
        except OSError:
            continue
        fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
        memory += sum(int(fields.get(kind, "0").split()[0]) for kind in ("RssAnon", "RssShmem")) * 1024
        threads += int(fields.get("Threads", "1"))
    if memory > limits["memory"]:
        return "out of memory"
    if threads > MAX_THREADS:
        return "too many threads"
    if _is_misused(CONNECTION):
        return "files written outside the scratch folder"
    if any(_inodes(folder) > MAX_FILES for folder in SHARED):
        return "too many files"
    return None


def _is_misused(folder: Path) -> bool:
    """Whether there is more in the folder of the sockets than sockets and the connection file."""
    try:
        entries = [(entry, entry.stat(follow_symlinks=False)) for entry in os.scandir(folder)]
    except OSError:
        return False
    links = any(entry.is_symlink() or entry.is_dir(follow_symlinks=False) for entry, _ in entries)
    return links or len(entries) > 12 or sum(status.st_size for _, status in entries) > MAX_BYTES_OUTSIDE


def _inodes(folder: Path) -> int:
    status = os.statvfs(folder)
    return status.f_files - status.f_ffree


def _kill_all() -> None:
    """End every process but this one: in a process namespace of our own, -1 is the submission."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            os.kill(-1, signal.SIGKILL)
            os.waitpid(-1, 0)
        except (ChildProcessError, ProcessLookupError):
            return


def _kill_group(child: int) -> None:
    for kill in (os.killpg, os.kill):
        try:
            kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        except (ChildProcessError, ProcessLookupError):
            continue


def _clean() -> None:
    """Remove what the submission left. Where that fails, end: the next one gets a new container."""
    for folder in {SCRATCH, CONNECTION, *SHARED}:
        os.chmod(folder, 0o700)
        entries = [entry for entry in os.scandir(folder) if not os.path.ismount(entry.path)]
        folders = [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]
        for entry in entries:
            if entry.path not in folders:
                os.unlink(entry.path)
        for name in folders:
            _remove(name)
        if any(not os.path.ismount(Path(folder, name)) for name in os.listdir(folder)):
            sys.exit("the scratch folders can't be emptied")


def _remove(folder: str) -> None:
    try:
        shutil.rmtree(folder)
    except (OSError, RecursionError):
        # What a student made unreadable is still ours to remove, and folders may be thousands deep.
        for command in (("chmod", "-R", "u+rwx"), ("rm", "-rf")):
            subprocess.run([*command, "--", folder], stderr=subprocess.DEVNULL, check=False)


def _become_kernel(start: dict[str, Any]) -> None:
    """In the forked child: drop what was the warm process's, and become an IPython kernel."""
    try:
        import lean_kernel  # from beside this file, before the path to it goes

        _settle(start)
        lean_kernel.run(start["connection"])
    finally:
        os._exit(1)


def _settle(start: dict[str, Any]) -> None:
    import asyncio
    import random

    os.setsid()
    libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for name, value in start["limits"]["per_process"].items():
        resource.setrlimit(getattr(resource, name), (value, value))
    os.environ.update(start["environment"])
    os.chdir(SCRATCH)
    sys.argv = ["ipykernel_launcher", "-f", start["connection"]]
    sys.path[:] = ["", *(entry for entry in sys.path if entry not in ("", str(Path(__file__).parent)))]
    asyncio.set_event_loop_policy(None)
    random.seed(start["seed"])
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(start["seed"])
    if "torch" in sys.modules:
        torch = sys.modules["torch"]
        # torch.manual_seed also queues a seed, with a stack trace, for every kind of device that isn't there.
        (torch.manual_seed if torch.cuda.is_available() else torch.default_generator.manual_seed)(start["seed"])


if __name__ == "__main__":
    main()
