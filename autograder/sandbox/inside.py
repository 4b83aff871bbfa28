"""Process 1 of a sandbox: imports once what notebooks import, then forks a kernel per submission.

    python inside.py SCRATCH CONNECTION '{"preload": ["torch"], "begin": "package.module:function"}'

It runs inside the sandbox and imports nothing of the autograder but what it is told to: what to import at once,
and what to call in each kernel before its first cell. It takes orders as lines of
JSON on standard input, and answers on standard output:

    {"start": limits}, and a line for the kernel alone → the kernel's life ends in an answer
    {"interrupt": true} and {"stop": true} act on the kernel that runs

An answer says why the kernel ended (null if it was told to), whether its first cell had begun, and why
the container can't serve another one, if so: {"ended": …, "begun": …, "worn": …}.

Each kernel has a room of its own (`rooms.py`), which ends with it. Process 1 never sees what a submission
is made of: the kernel reads that line itself, else what is left of it in memory would be there for the next.
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
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from autograder.sandbox import rooms, seccomp
    from autograder.sandbox.own_state import differences, own_state
else:  # in the container this is a program, and these lie beside it
    import rooms
    import seccomp
    from own_state import differences, own_state

# What each kernel needs of IPython, whatever notebooks import.
PRELOADED = (
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
    "IPython.core.pylabtools",  # what the first figure in a notebook imports
)
WATCH_EVERY = 0.2  # seconds
MAX_PROCESSES = 64
MAX_THREADS = 512
MAX_DESCRIPTORS = 5120  # as Linux makes room for them: at least 64 in each process
MAX_BESIDE_SOCKETS = 1024**2  # bytes
PR_SET_DUMPABLE = 4
DIED = ""
READ, BEGUN = b"r", b"b"  # what a kernel tells process 1: that it has read its line; that its first cell begins
_FOLDERS = sys.argv[1:3] if __name__ == "__main__" else ("/scratch", "/connection")
SCRATCH, CONNECTION = (Path(folder) for folder in _FOLDERS)
ORDERED: dict[str, Any] = (
    json.loads(sys.argv[3])
    if __name__ == "__main__"
    else {"preload": [], "begin": "", "command": [], "lent": [], "network": False}
)
# Outside a container (`--unsafe`) all processes are ours to spare, and only the kernel's group to end.
CONTAINED = os.getpid() == 1
SHARED = [str(CONNECTION), *(rooms.FOLDERS if CONTAINED else ())]
libc = ctypes.CDLL(None, use_errno=True)


def main() -> None:
    """Serve orders until standard input closes."""
    orders, answers = _take_over_standard_streams()
    # As process 1, we are safe from signals while we keep their default action,
    # and from a look into our memory while we are not dumpable.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    maker = rooms.Maker(ORDERED["network"]) if CONTAINED else None
    _preload()
    _answer(answers, {"ready": True})
    while order := _read(orders):
        if "start" in order:
            before = own_state(SHARED) if CONTAINED else {}
            answer = _serve(order["start"], orders, answers, maker)
            if not answer["worn"]:
                _clean()
                changed = differences(before, own_state(SHARED))
                answer["worn"] = f"changed: {', '.join(changed)}" if changed else ""
            _answer(answers, answer)


def _take_over_standard_streams() -> tuple[int, int]:
    orders, answers, words = os.dup(0), os.dup(1), os.dup(2)
    sys.excepthook = lambda kind, error, trace: os.write(words, f"{kind.__name__}: {error}\n".encode())
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    return orders, answers


def _preload() -> None:
    for name in (*PRELOADED, *ORDERED["preload"]):
        with suppress(ModuleNotFoundError):  # what isn't installed isn't imported by notebooks either
            package = importlib.import_module(name.removesuffix(".*"))
            if name.endswith(".*"):
                for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
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
    order: dict[str, Any] = json.loads(line[8:])
    return order


def _answer(answers: int, message: dict[str, Any]) -> None:
    os.write(answers, json.dumps(message).encode() + b"\n")


def _serve(limits: dict[str, Any], orders: int, answers: int, maker: rooms.Maker | None) -> dict[str, Any]:
    """Run one kernel to its end."""
    room: rooms.Room | None = None
    worn = ""
    try:
        room = maker.room(limits["folder"]) if maker else None
    except rooms.NoRoomError as error:
        worn = f"it has no rooms: {error}"
    news, tell = os.pipe()
    child = room.fork() if room else os.fork()
    if child == 0:
        _become_kernel(orders, tell, limits, room)
    os.close(tell)
    # The line behind the order is the kernel's to read; then orders are ours again.
    if os.read(news, 1) != READ:
        raise RuntimeError("a kernel ended before it had read its line")
    spared = {str(pid) for pid in (os.getpid(), maker and maker.pid, room and room.keeper)}
    why = _watch(child, orders, limits, spared)
    status = room.end(child) if room else _end_group(child)
    told = os.read(news, 1000)
    os.close(news)
    if why == DIED:
        why = _how_it_died(status)
    # Before its first cell begins, a kernel may say why it can't.
    problem = "" if told == BEGUN else told.decode(errors="replace")
    return {"ended": f"{why}: {problem}" if problem else why, "begun": told == BEGUN, "worn": worn}


def _watch(child: int, orders: int, limits: dict[str, Any], spared: set[str]) -> str | None:
    """Wait until a kernel dies, or is to be ended: None if that is the order, or why."""
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
                return DIED
            if CONTAINED and (excess := _excess(limits, spared)):
                return excess
    finally:
        os.close(life)


def _how_it_died(status: int) -> str:
    if os.WIFSIGNALED(status):
        return f"the kernel was killed by signal {signal.Signals(os.WTERMSIG(status)).name}"
    return f"the kernel exited with code {os.WEXITSTATUS(status)}"


def _excess(limits: dict[str, Any], spared: set[str]) -> str | None:
    """Limits on all of a submission's processes together, which Linux can't set for one process."""
    processes = [name for name in os.listdir("/proc") if name.isdigit() and name not in spared]
    if len(processes) > MAX_PROCESSES:
        return "too many processes"
    memory = threads = descriptors = 0
    for name in processes:
        try:
            status = Path("/proc", name, "status").read_text(errors="replace")
        except OSError:
            continue
        fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
        memory += sum(int(fields.get(kind, "0").split()[0]) for kind in ("RssAnon", "RssShmem")) * 1024
        threads += int(fields.get("Threads", "1"))
        descriptors += int(fields.get("FDSize", "0"))
    if memory > limits["memory"]:
        return "out of memory"
    if threads > MAX_THREADS:
        return "too many threads"
    if descriptors > MAX_DESCRIPTORS:
        return "too many open files"
    # Another kernel makes its sockets itself, in a folder that stays writable, and lies on a disk.
    if ORDERED["command"] and sum(file.stat().st_size for file in CONNECTION.rglob("*")) > MAX_BESIDE_SOCKETS:
        return "files written outside the scratch folder"
    return None


def _end_group(child: int) -> int:
    """End a kernel that has no room, and its group. What is left of them in a container ends with that."""
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError):
            kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _clean() -> None:
    """Remove what lies in the folders that aren't a room's own."""
    for folder in (SCRATCH, CONNECTION):
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry, ignore_errors=True)
            else:
                os.unlink(entry)


def _become_kernel(orders: int, told: int, limits: dict[str, Any], room: rooms.Room | None) -> NoReturn:
    """In the forked child: drop what was the warm process's, and become an IPython kernel."""
    try:
        if TYPE_CHECKING:
            from autograder.sandbox import lean_kernel
        else:  # from beside this file, before the path to it goes
            import lean_kernel

        start = _read(orders)
        if start is None:
            raise EOFError("it was not told what to run")
        os.write(told, READ)
        if room:
            room.enter()
        rooms.close_all_but(told, *(room.doors if room else ()))
        _settle(start, limits)

        def begin() -> None:
            os.write(told, BEGUN)
            os.close(told)

        if ORDERED["command"]:
            _become_command(start["connection"], room, begin)
        lean_kernel.run(start["connection"], room.lock if room else None, begin, _first_call())
    except Exception as error:
        with suppress(OSError):  # once its first cell has begun, nobody listens
            os.write(told, f"{type(error).__name__}: {error}".encode()[:900])
    finally:
        os._exit(1)


def _first_call() -> Callable[[], object] | None:
    """What is called before a kernel's first cell; None where its module isn't here."""
    module, _, name = str(ORDERED["begin"]).partition(":")
    return getattr(sys.modules.get(module), name, None)


def _become_command(connection: str, room: rooms.Room | None, begin: Callable[[], None]) -> NoReturn:
    """Become another kernel. Whether it starts is seen from outside; what it does from here on is its own doing."""
    if room:
        room.lock(sockets=False)  # it is still to make them
    begin()
    command = [part.replace("{connection_file}", connection) for part in ORDERED["command"]]
    os.execvpe(command[0], command, os.environ)


def _settle(start: dict[str, Any], limits: dict[str, Any]) -> None:
    import asyncio
    import random

    os.setsid()
    Path(start["connection"]).write_text(json.dumps(start["info"]))
    for name, data in start["files"].items():
        path = SCRATCH / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(data))
    for name, place in ORDERED["lent"]:
        path = SCRATCH / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(place)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _give_up_rights(limits["per_process"])
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


def _give_up_rights(per_process: dict[str, int]) -> None:
    for name, value in per_process.items():
        kind = getattr(resource, name)
        _, most = resource.getrlimit(kind)
        value = value if most == resource.RLIM_INFINITY else min(value, most)
        resource.setrlimit(kind, (value, value))
    if CONTAINED:
        rooms.drop_capabilities()
        seccomp.install()
    # A change of rights made us a process that may not look into itself.
    libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)


if __name__ == "__main__":
    main()
