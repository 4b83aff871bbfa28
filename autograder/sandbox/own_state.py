"""What of a process its children inherit, or share with it: process 1 of a sandbox compares itself with itself.

It runs inside the sandbox, and imports nothing of the autograder.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
from collections.abc import Iterable
from pathlib import Path
from typing import Any

STATUS = ("Umask", "Threads", "SigPnd", "ShdPnd", "SigBlk", "SigIgn", "SigCgt", "CapEff", "NoNewPrivs", "Seccomp")
LIMITS = [name for name in dir(resource) if name.startswith("RLIMIT_")]
IOPRIO_GET = {"x86_64": 252, "aarch64": 31}.get(platform.machine())
libc = ctypes.CDLL(None, use_errno=True)


def own_state(folders: Iterable[str]) -> dict[str, Any]:
    """This process's state, and that of folders that it shares."""
    status = dict(line.split(":\t", 1) for line in Path("/proc/self/status").read_text().splitlines() if ":\t" in line)
    return {
        **{name: status.get(name) for name in STATUS},
        **{name: resource.getrlimit(getattr(resource, name)) for name in LIMITS},
        **{folder: (sorted(os.listdir(folder)), os.stat(folder).st_mode, os.listxattr(folder)) for folder in folders},
        "nice": os.getpriority(os.PRIO_PROCESS, 0),
        "scheduling": (os.sched_getscheduler(0), os.sched_getparam(0).sched_priority),
        "ioprio": libc.syscall(IOPRIO_GET, 1, 0) if IOPRIO_GET else None,
        "affinity": os.sched_getaffinity(0),
        "oom_score_adj": Path("/proc/self/oom_score_adj").read_text(),
        "descriptors": _descriptors(),
        "folder": os.getcwd(),
        "environment": dict(os.environ),
        "processes": sorted(name for name in os.listdir("/proc") if name.isdigit()),
        "namespaces": sorted(os.readlink(entry.path) for entry in os.scandir("/proc/self/ns")),
    }


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What is no longer as it was."""
    return [name for name, value in before.items() if after[name] != value]


def _descriptors() -> list[tuple[str, str]]:
    """The open descriptors and what they lead to, without the one that lists them."""
    found = []
    for name in os.listdir("/proc/self/fd"):
        try:
            found.append((name, os.readlink(f"/proc/self/fd/{name}")))
        except FileNotFoundError:
            continue
    return sorted(found)
