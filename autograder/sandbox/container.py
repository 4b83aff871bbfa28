"""The sandbox: one bubblewrap container per worker, with a warm Python inside.

No network, no other processes, the system and Python read-only, three small folders of its own
in memory, and nothing of the course: no lessons, no answers, no gradebook, no notebook file.
"""

from __future__ import annotations

import base64
import importlib.util
import json
import os
import select
import shutil
import subprocess
import sys
import uuid
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from autograder.sandbox.children import pipes
from autograder.sandbox.scratch import Scratch

START_TIMEOUT = 120.0
SYSTEM = ("/usr", "/etc/ld.so.cache", "/etc/ssl/certs", "/etc/fonts", "/etc/localtime")
NETWORK = ("/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/services", "/etc/ssl")
LINKS = ("/bin", "/lib", "/lib64", "/sbin", "/lib32")
DEVICE_NODES = Path("/dev")
# What the course's notebooks read: which device the lesson on GPUs works on.
TEACHING_DEVICES = {"cpu": "simulated", "cuda": "cuda"}
INSIDE = Path(__file__).resolve().with_name("inside.py")
BESIDE = ("lean_kernel.py", "own_state.py", "rooms.py", "seccomp.py")  # what it imports
# Of process 1 alone, to make rooms: namespaces and mounts, a loopback device, a user without rights; and to drop them.
CAPABILITIES = ("CAP_SYS_ADMIN", "CAP_SYS_CHROOT", "CAP_NET_ADMIN", "CAP_SETFCAP", "CAP_SETPCAP")
# The environment of a student's kernel. One thread: a warm process must not have started others.
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "HOME": "/tmp",
    "LANG": "C.UTF-8",
    "PYTHONPATH": "/opt/course",
    "PYTHONDONTWRITEBYTECODE": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "MPLCONFIGDIR": "/tmp",
    "IPYTHONDIR": "/tmp/.ipython",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "NBGRADER_EXECUTION": "autograde",
}


class SandboxError(Exception):
    """The sandbox can't be had on this machine; the message says what to do."""


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Attributes:
        cell_seconds: for one cell, before it is interrupted.
        notebook_seconds: for all cells of a notebook.
        memory_bytes: for all processes together.
        file_bytes: for one file, and for each of its folders.
        output_bytes: of printed text kept per cell.
        display_bytes: of pictures, tables and other displays kept per notebook.
    """

    cell_seconds: float = 30.0
    notebook_seconds: float = 300.0
    memory_bytes: int = 2 * 1024**3
    file_bytes: int = 256 * 1024**2
    output_bytes: int = 100_000
    display_bytes: int = 16 * 1024**2

    def as_dict(self) -> dict[str, Any]:
        """The limits as plain data, for keys and messages."""
        return asdict(self)

    def inside(self, device: str) -> dict[str, Any]:
        """The limits that process 1 sets and watches inside the sandbox."""
        per_process = {
            "RLIMIT_FSIZE": self.file_bytes,
            "RLIMIT_NOFILE": 512,
            "RLIMIT_CORE": 0,
            "RLIMIT_SIGPENDING": 1024,
        }
        if device != "cuda":
            # CUDA maps far more than it uses.
            per_process["RLIMIT_DATA"] = self.memory_bytes
        return {"memory": self.memory_bytes, "folder": self.file_bytes, "per_process": per_process}


@dataclass(frozen=True)
class Fittings:
    """What a sandbox has for its notebooks, beside Python and what is installed with it.

    Attributes:
        modules: files and folders that notebooks may import, by where they lie: "course/check.py", "course/figures".
        preload: modules that are imported once, before any kernel starts, where they can be: "torch". All
            modules of a package: "course.figures.*".
        begin: what is called in each kernel before its first cell: "package.module:function".
        reported: the MIME type of displays that are kept however many there are.
        command: what starts another kernel than the warm Python, cold; "{connection_file}" stands in it.
        environment: that kernel's own.
        folders: folders of the machine that notebooks may read, at the same place.
        lent: large files that lie in the working folder, read-only: names, where they are, digests.
        network: let notebooks reach the network, and what listens on this machine.
    """

    modules: tuple[str, ...] = ()
    preload: tuple[str, ...] = ()
    begin: str = ""
    reported: str = ""
    command: tuple[str, ...] = ()
    environment: tuple[tuple[str, str], ...] = ()
    folders: tuple[str, ...] = ()
    lent: tuple[tuple[str, str, str], ...] = ()
    network: bool = False


@dataclass
class Sandbox:
    """A container that runs one kernel at a time, each forked from its warm process.

    Attributes:
        limits: what each submission may use.
        device: "cpu" or "cuda"; a GPU's device nodes are let in for "cuda" only.
        isolated: False runs the same processes without the container, for `--unsafe`.
        fittings: what it has for its notebooks.
        ended: why the last kernel ended, empty if it was stopped; None while it runs.
        lost: whether it ended before its first cell began, or with its container: no doing of a submission's.
        worn: why the container served that kernel as its last, if it did.
    """

    limits: Limits = field(default_factory=Limits)
    device: str = "cpu"
    isolated: bool = True
    fittings: Fittings = field(default_factory=Fittings)

    def __post_init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self.ended: str | None = None
        self.lost, self.worn = False, ""

    def open(self) -> None:
        """Start the container and its warm process, if they don't run.

        Raises:
            SandboxError: they don't start; the message carries what they said.
        """
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        for _, path, _ in self.fittings.lent:
            if not Path(path).exists():
                raise SandboxError(f"{path} isn't on this machine: put the course where all machines see it.")
        self._folder = Scratch()
        self._connection, self._scratch = self._folder.path / "c", self._folder.path / "s"
        for folder in (self._connection, self._scratch):
            folder.mkdir(exist_ok=True)
        if self.isolated:
            command, environment = bubblewrap(self._connection, self.limits, self.device, self.fittings), {}
            self._connection_inside = Path("/connection")
        else:
            command = [sys.executable, str(INSIDE), str(self._scratch), str(self._connection)]
            command.append(orders_of(self.fittings, isolated=False))
            environment = {
                **os.environ,
                **ENVIRONMENT,
                "PATH": os.environ["PATH"],
                "PYTHONPATH": os.pathsep.join({str(above) for _, above in found(self.fittings.modules)}),
            }
            self._connection_inside = self._connection
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            command,
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env=environment,
            start_new_session=True,
        )
        if self._answer(START_TIMEOUT) != {"ready": True}:
            said = self._last_words()
            self.close()
            raise SandboxError(f"The sandbox doesn't start: {said.strip() or 'no answer'}. Try `autograder doctor`.")

    def start(self, files: dict[str, bytes], seed: int) -> dict[str, Any]:
        """Fork a kernel.

        Args:
            files: what the submission finds in its working folder, by relative name.
            seed: of the random generators at the kernel's start.

        Returns:
            The connection's information, for a client outside the sandbox.
        """
        self.open()
        self.ended, self.lost, self.worn = None, False, ""
        channels = ("shell", "iopub", "stdin", "control", "hb")
        ports = {f"{channel}_port": number for number, channel in enumerate(channels, start=1)}
        info = {
            "transport": "ipc",
            "key": uuid.uuid4().hex,
            "signature_scheme": "hmac-sha256",
            "kernel_name": "python3",
            **ports,
        }
        here = self._connection_inside
        self._order(start=self.limits.inside(self.device))
        self._order(
            connection=str(here / "k.json"),
            info={**info, "ip": str(here / "k")},
            files={name: base64.b64encode(data).decode() for name, data in files.items()},
            seed=seed,
            environment={
                "TEACHING_DEVICE": TEACHING_DEVICES[self.device],
                **self._visible_gpus(),
                **self._of_another_kernel(),
            },
        )
        return {**info, "ip": str(self._connection / "k")}

    def _of_another_kernel(self) -> dict[str, str]:
        command = self.fittings.command
        path = f"{Path(command[0]).parent}:{ENVIRONMENT['PATH']}" if command else ""
        return {**({"PATH": path} if command else {}), **dict(self.fittings.environment)}

    def _visible_gpus(self) -> dict[str, str]:
        name = "CUDA_VISIBLE_DEVICES"
        return {name: os.environ[name]} if self.device == "cuda" and name in os.environ else {}

    def interrupt(self) -> None:
        """Interrupt the kernel's cell, as the stop button does."""
        self._order(interrupt=True)

    def stop(self) -> None:
        """End the kernel and all it started, and wait until nothing of it is left."""
        if self._process is None or self.ended is not None:
            return
        self._order(stop=True)
        if not self.check_ended(timeout=20.0):
            self.close()

    def check_ended(self, timeout: float = 0.0) -> bool:
        """Whether the kernel has ended; `ended` then says why, and is empty after `stop`."""
        if self.ended is None:
            answer = self._answer(timeout)
            if answer is not None:
                self.ended = answer["ended"] or ""
                self.lost, self.worn = not answer["begun"], answer["worn"]
                if self.worn:
                    self.close()
            elif self._process is None or self._process.poll() is not None:
                self._was_killed()
        return self.ended is not None

    def _last_words(self) -> str:
        """What a container says that has ended."""
        with suppress(subprocess.TimeoutExpired):
            self._running.wait(timeout=2)
            return pipes(self._process)[2].read().decode(errors="replace")
        return ""

    @property
    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "the sandbox is not open"
        return self._process

    @property
    def pid(self) -> int:
        """The container's process, as this machine numbers it."""
        return self._running.pid

    def fileno(self) -> int:
        """What becomes readable when the kernel ends."""
        return pipes(self._process)[1].fileno()

    def close(self) -> None:
        """End the container, and remove its folder."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in pipes(self._process):
                # An order that a dead container didn't take is still in the buffer, and closing sends it.
                with suppress(BrokenPipeError):
                    stream.close()
            self._process = None
            self._folder.remove()

    def __enter__(self) -> Sandbox:
        self.open()
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _order(self, **order: Any) -> None:
        line = json.dumps(order).encode() + b"\n"
        orders, _, _ = pipes(self._process)
        try:
            orders.write(b"%08x" % len(line) + line)
            orders.flush()
        except BrokenPipeError:
            self._was_killed()

    def _was_killed(self) -> None:
        said = self._last_words() if self._process is not None else ""
        self.ended = ": ".join(["the sandbox was killed", *said.splitlines()[-1:]])
        self.lost = True

    def _answer(self, timeout: float) -> dict[str, Any] | None:
        _, answers, _ = pipes(self._process)
        ready, _, _ = select.select([answers], [], [], timeout)
        line = answers.readline() if ready else b""
        answer: dict[str, Any] | None = json.loads(line) if line else None
        return answer


def bubblewrap(connection: Path, limits: Limits, device: str, fittings: Fittings) -> list[str]:
    """The command that starts a container whose process 1 is the warm process.

    Args:
        connection: the folder of the kernel's sockets, shared with the outside.
    """
    return [
        _bwrap_program(),
        *(
            "--unshare-all",
            *(("--share-net",) if fittings.network else ()),
            "--die-with-parent",
            "--new-session",
            "--as-pid-1",
            "--cap-drop",
            "ALL",
            "--hostname",
            "sandbox",
        ),
        *("--uid", "0", "--gid", "0"),
        *(part for capability in CAPABILITIES for part in ("--cap-add", capability)),
        *_read_only(*SYSTEM, *(NETWORK if fittings.network else ())),
        *(part for link in LINKS for part in _link(link)),
        *("--proc", "/proc", "--dev", "/dev"),
        *_gpu(device),
        *(
            part
            for folder in ("/tmp", "/scratch", "/dev/shm")
            for part in ("--size", str(limits.file_bytes), "--tmpfs", folder)
        ),
        *_python(*fittings.folders),
        *lent(fittings),
        *("--bind", str(connection), "/connection"),
        *("--ro-bind", str(INSIDE), "/opt/inside/inside.py"),
        *(part for name in BESIDE for part in ("--ro-bind", str(INSIDE.with_name(name)), f"/opt/inside/{name}")),
        *bound(fittings.modules),
        # Where root grades, the files in /proc/sys belong to the student's process, capabilities or not.
        *("--remount-ro", "/proc", "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/scratch"),
        *(part for name, value in ENVIRONMENT.items() for part in ("--setenv", name, value)),
        *(sys.executable, "-s", "/opt/inside/inside.py", "/scratch", "/connection", orders_of(fittings)),
    ]


def _bwrap_program() -> str:
    found = shutil.which("bwrap")
    if found is None:
        raise SandboxError("bubblewrap is not installed. On Debian or Ubuntu: apt-get install bubblewrap")
    return found


def _python(*others: str) -> list[str]:
    """Python, its library and the environment's packages, read-only; nested folders follow their parents."""
    folders = sorted({sys.base_prefix, sys.prefix, str(Path(sys.executable).resolve().parents[1]), *others})
    # An environment under /tmp, as in a trial clone: the folders that lead to it must not be writable either.
    above = sorted({str(Path("/tmp", Path(folder).parts[2])) for folder in folders if folder.startswith("/tmp/")})
    empty = [part for folder in above for part in ("--tmpfs", folder)]
    closed = [part for folder in above for part in ("--remount-ro", folder)]
    return [*empty, *_read_only(*folders), *closed]


def _read_only(*paths: str) -> list[str]:
    return [part for path in paths if Path(path).exists() for part in ("--ro-bind", path, path)]


def _link(path: str) -> list[str]:
    if os.path.islink(path):
        return ["--symlink", os.readlink(path), path]
    return ["--ro-bind", path, path] if os.path.isdir(path) else []


def orders_of(fittings: Fittings, isolated: bool = True) -> str:
    """What process 1 is told on its command line."""
    return json.dumps(
        {
            "preload": fittings.preload,
            "begin": fittings.begin,
            "command": fittings.command,
            "lent": places(fittings.lent, isolated),
            "network": fittings.network,
        }
    )


def places(files: tuple[tuple[str, str, str], ...], isolated: bool) -> list[tuple[str, str]]:
    """Large files' names, and where they lie for the notebook."""
    return [(name, _place(number) if isolated else path) for number, (name, path, _) in enumerate(files)]


def lent(fittings: Fittings) -> list[str]:
    """The part of a command of bubblewrap's that lets large files in."""
    files = enumerate(fittings.lent)
    return [part for number, (_, path, _) in files for part in ("--ro-bind", path, _place(number))]


def _place(number: int) -> str:
    """Where a large file lies in the container; the working folder holds a link to it."""
    return f"/opt/lent/{number}"


def found(modules: tuple[str, ...]) -> list[tuple[str, Path]]:
    """Those of the modules that are here, each with the folder from which Python imports its package."""
    places = [(module, _above(module.partition("/")[0])) for module in modules]
    return [(module, above) for module, above in places if above and (above / module).exists()]


def _above(package: str) -> Path | None:
    """The folder in which a package lies. Nothing is imported for that."""
    spec = importlib.util.find_spec(package.removesuffix(".py"))
    if spec is None or not spec.origin:
        return None
    return Path(spec.origin).resolve().parents[1 if spec.submodule_search_locations else 0]


def bound(modules: tuple[str, ...]) -> list[str]:
    """The part of a command of bubblewrap's that lets modules in, below /opt/course."""
    return [
        part for module, above in found(modules) for part in ("--ro-bind", str(above / module), f"/opt/course/{module}")
    ]


def _gpu(device: str) -> list[str]:
    if device != "cuda":
        return []
    nodes = sorted(DEVICE_NODES.glob("nvidia*"))
    return [part for node in nodes for part in ("--dev-bind", str(node), f"/dev/{node.name}")] + [
        "--ro-bind",
        "/sys",
        "/sys",
    ]


def probe() -> str:
    """Why no sandbox can be had on this machine, or nothing if one can."""
    try:
        command = [_bwrap_program(), "--unshare-all", "--ro-bind", "/", "/", "true"]
    except SandboxError as error:
        return str(error)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    return f"bubblewrap can't make a container here ({done.stderr.strip()}). Are user namespaces allowed?"
