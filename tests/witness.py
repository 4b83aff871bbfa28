"""What a kernel can notice of the place it runs in, printed as one line of JSON. Handed in as a student's code."""

import ctypes
import fcntl
import json
import os
import resource
import signal
import socket
import stat
import struct
import sys
from contextlib import suppress
from pathlib import Path

seen = {}


def note(name, look):
    try:
        seen[name] = look()
    except Exception as error:
        seen[name] = f"{type(error).__name__}: {error}"


def folder(path):
    found = {}
    for root, folders, files in os.walk(path, onerror=lambda error: found.update({error.filename: str(error)})):
        for one in (root, *(os.path.join(root, name) for name in (*folders, *files))):
            status = os.lstat(one)
            attributes = os.listxattr(one, follow_symlinks=False) if not stat.S_ISSOCK(status.st_mode) else []
            found[one] = [oct(status.st_mode), attributes]
    return found


def lock(path):
    """Whose lock is in the way of ours."""
    with open(path, "rb") as file:
        asked = struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 0, 0)
        kind, _, _, _, owner = struct.unpack("hhqqi4x", fcntl.fcntl(file, fcntl.F_GETLK, asked))
        return [kind, owner, fcntl.fcntl(file, fcntl.F_GETLEASE)]


def listens(name):
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.connect(name)
        return True
    except OSError:
        return False


def status():
    kept = {"Umask", "Threads", "NoNewPrivs", "Seccomp", "Seccomp_filters", "SigQ", "SigPnd", "ShdPnd", "SigBlk"}
    kept |= {"SigIgn", "SigCgt", "CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb", "Cpus_allowed_list", "Groups"}
    lines = Path("/proc/self/status").read_text().splitlines()
    return {name: text for name, text in (line.split(":", 1) for line in lines) if name in kept}


for pid in (0, 1):
    for kind in (name for name in dir(resource) if name.startswith("RLIMIT_")):
        note(f"{kind} of {pid}", lambda pid=pid, kind=kind: resource.prlimit(pid, getattr(resource, kind)))
    note(f"nice of {pid}", lambda pid=pid: os.getpriority(os.PRIO_PROCESS, pid))
    note(f"scheduler of {pid}", lambda pid=pid: os.sched_getscheduler(pid))
    note(f"affinity of {pid}", lambda pid=pid: sorted(os.sched_getaffinity(pid)))
for path in ("/scratch", "/tmp", "/dev/shm", "/connection", "/dev"):
    note(path, lambda path=path: folder(path))
    note(f"space in {path}", lambda path=path: os.statvfs(path).f_bfree if path in ("/scratch", "/dev/shm") else 0)
for path in ("/usr/bin/env", sys.executable, os.__file__, "/etc/localtime", "/usr/bin/true", "/dev/null"):
    note(f"locks on {path}", lambda path=path: lock(path))
    note(f"attributes of {path}", lambda path=path: os.listxattr(path))
for kind in ("shm", "msg", "sem"):
    note(kind, lambda kind=kind: Path(f"/proc/sysvipc/{kind}").read_text().splitlines()[1:])
for name in ("\0pwned", "\0k-1", "\0/connection/k-1", "/connection/pwned"):
    note(f"socket {name!r}", lambda name=name: listens(name))
note(
    "connections", lambda: [line for line in Path("/proc/net/tcp").read_text().splitlines() if ":B3AF" in line]
)  # of port 45999
note("port", lambda: socket.socket().bind(("127.0.0.1", 45999)))
note("processes", lambda: sorted(int(name) for name in os.listdir("/proc") if name.isdigit()))
note("descriptors", lambda: len(os.listdir("/proc/self/fd")))
note("status", status)
note("ignored", lambda: [n for n in range(1, 65) if n not in (32, 33) and signal.getsignal(n) == signal.SIG_IGN])
note("mounts", lambda: [line.split()[4:6] for line in Path("/proc/self/mountinfo").read_text().splitlines()])
note("host", lambda: os.uname()[:2])
note("environment", lambda: dict(os.environ))
note("slack", lambda: Path("/proc/self/timerslack_ns").read_text())
note("oom", lambda: [Path(f"/proc/{pid}/oom_score_adj").read_text() for pid in ("self", 1)])
note("name", lambda: Path("/proc/self/comm").read_text())
note("folder", os.getcwd)
note("pid", os.getpid)
note("alarm", lambda: signal.getitimer(signal.ITIMER_REAL))
ioprio_get = {"x86_64": 252, "aarch64": 31}[os.uname().machine]
note("disk priority", lambda: ctypes.CDLL(None).syscall(ioprio_get, 1, 0))
with suppress(OSError):
    note("terminal", lambda: [os.ttyname(end) for end in os.openpty()[1:]])
print("SEEN", json.dumps(seen, sort_keys=True))
