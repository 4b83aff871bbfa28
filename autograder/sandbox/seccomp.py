"""A seccomp filter for the sandbox: refuse the system calls that no notebook needs.

Bubblewrap takes away files, processes and the network; this takes away the rest of what a
container still shares with its machine: key rings, namespaces within namespaces, tracing,
and the parts of the kernel that have had the most holes.
"""

from __future__ import annotations

import ctypes
import platform
import struct

# The same call has another number on another processor: (x86_64, aarch64); None where it isn't there.
REFUSED: dict[str, tuple[int | None, int | None]] = {
    # Key rings, which no container has to itself.
    **{"add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219)},
    # Other processes' memory.
    **{"ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "kcmp": (312, 272)},
    **{"process_madvise": (440, 440), "pidfd_getfd": (438, 438)},
    # Namespaces and mounts.
    **{"unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41)},
    **{"chroot": (161, 51), "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433)},
    **{"open_tree": (428, 428), "move_mount": (429, 429), "mount_setattr": (442, 442)},
    **{"name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "quotactl": (179, 60)},
    # Parts of the kernel with a history.
    **{"bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "personality": (135, 92)},
    **{"io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427)},
    **{"kexec_load": (246, 104), "kexec_file_load": (320, 294), "init_module": (175, 105), "finit_module": (313, 273)},
    **{"delete_module": (176, 106), "syslog": (103, 116), "acct": (163, 89), "reboot": (169, 142)},
    **{"swapon": (167, 224), "swapoff": (168, 225), "modify_ldt": (154, None), "iopl": (172, None)},
    **{"ioperm": (173, None), "clock_settime": (227, 112), "settimeofday": (164, 170)},
    # Memory that outlives its process, or that no process's limit counts.
    **{"shmget": (29, 194), "shmat": (30, 196), "msgget": (68, 186), "semget": (64, 190), "mq_open": (240, 180)},
    **{"memfd_create": (319, 279), "memfd_secret": (447, 447)},
    # What all containers of a user have few of together, or what they see of each other by a file that they share.
    **{"inotify_init": (253, None), "inotify_init1": (294, 26), "fanotify_init": (300, 262)},
    # The processor that a worker keeps to.
    **{"sched_setaffinity": (203, 122)},
    # Relics, and what no rights are left for anyway.
    **{"vmsplice": (278, 75), "uselib": (134, None), "lookup_dcookie": (212, 18), "nfsservctl": (180, 42)},
    **{"quotactl_fd": (443, 443), "clock_adjtime": (305, 266), "adjtimex": (159, 171), "vhangup": (153, 58)},
    **{"sethostname": (170, 161), "setdomainname": (171, 162)},
}
# What isn't there at all: programs then do what they do where it never was. A lock by `flock` on a file that is
# shared would be one on it for all; `fcntl` locks those files only that may be written to. glibc falls back from
# clone3 on `clone`, whose flags can be looked at.
ABSENT: dict[str, tuple[int, int]] = {"flock": (73, 32), "clone3": (435, 435)}
LAST_KNOWN = 462  # later calls than those that this list was made for aren't there either
SOCKET, CLONE, FCNTL = (41, 198), (56, 220), (72, 25)
TCP, UDP = 6, 17
# By family, the protocols of sockets. Not vsock, which reaches past the network namespace; of netlink, routes,
# which libzmq needs.
SOCKETS = {1: (0, 1), 2: (0, TCP, UDP), 10: (0, TCP, UDP), 16: (0,)}
LEASE, NOTIFY = 1024, 1026  # of a file's other users, whoever they are
NEW_NAMESPACE = 0x7E020080  # every CLONE_NEW… flag that `clone` takes
ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
X32 = 0x40000000
PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2

Step = tuple[int, int, int, int]
_LOAD, _EQUAL, _ANY_BIT, _AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENT = 0, 4, (16, 24, 32)
_ALLOW, _REFUSE = (_RETURN, 0, 0, 0x7FFF0000), (_RETURN, 0, 0, 0x00050001)
_NO_SUCH, _KILL = (_RETURN, 0, 0, 0x00050026), (_RETURN, 0, 0, 0x80000000)


def filter_program(machine: str = "") -> bytes:
    """The filter as a BPF program; empty for a processor that it doesn't know."""
    if (machine or platform.machine()) not in ARCHITECTURES:
        return b""
    column, architecture = ARCHITECTURES[machine or platform.machine()]
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        _KILL,
        (_LOAD, 0, 0, _NUMBER),
        *((_AT_LEAST, 0, 1, X32), _KILL),
        *((_AT_LEAST, 0, 1, LAST_KNOWN + 1), _NO_SUCH),
    ]
    for row in REFUSED.values():
        if (number := row[column]) is not None:
            steps += _where(number, _REFUSE)
    for row in ABSENT.values():
        steps += _where(row[column], _NO_SUCH)
    steps += _where(CLONE[column], (_LOAD, 0, 0, _ARGUMENT[0]), (_ANY_BIT, 0, 1, NEW_NAMESPACE), _REFUSE, _ALLOW)
    steps += _where(FCNTL[column], (_LOAD, 0, 0, _ARGUMENT[1]), *_refuse(LEASE, NOTIFY), _ALLOW)
    families = [step for family, protocols in SOCKETS.items() for step in _family(family, protocols)]
    steps += _where(SOCKET[column], *families, _REFUSE)
    return b"".join(struct.pack("=HBBI", *step) for step in [*steps, _ALLOW])


def _where(value: int, *steps: Step) -> list[Step]:
    """Steps for one value of what was loaded; each way through them must end with an answer."""
    return [(_EQUAL, 0, len(steps), value), *steps]


def _refuse(*values: int) -> list[Step]:
    return [step for value in values for step in _where(value, _REFUSE)]


def _family(family: int, protocols: tuple[int, ...]) -> list[Step]:
    allowed = [step for protocol in protocols for step in _where(protocol, _ALLOW)]
    return [(_LOAD, 0, 0, _ARGUMENT[0]), *_where(family, (_LOAD, 0, 0, _ARGUMENT[2]), *allowed, _REFUSE)]


def install() -> None:
    """Lay the filter on this process and all that come of it, for good. It may have one thread only.

    Raises:
        OSError: the kernel doesn't take it.
    """
    program = filter_program()
    if not program:
        return
    steps = ctypes.create_string_buffer(program, len(program))
    given = _Program(len(program) // 8, ctypes.addressof(steps))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(given), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "the seccomp filter isn't taken")


class _Program(ctypes.Structure):
    _fields_ = (("steps", ctypes.c_ushort), ("first", ctypes.c_void_p))
