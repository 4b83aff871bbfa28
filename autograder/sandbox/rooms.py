"""A room for each submission: process, mount, IPC, network and user namespaces of its own, in one container.

What is in a room can name no process outside it: not process 1, not the maker of rooms. Its folders
are new and in memory, all else is read-only, and all of it ends with the room: processes, files, their
attributes, sockets, locks. Nothing has to be cleaned.

A small process, forked before anything large is imported, makes the rooms. The first process of a
room keeps it, reaps its orphans, and runs nothing else. The kernel is forked from the warm process
into the room. This module runs inside the sandbox, and imports nothing of the autograder.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import select
import signal
import socket
import struct
from contextlib import suppress
from typing import NoReturn

NEW_MOUNTS, NEW_IPC, NEW_USER, NEW_PROCESSES, NEW_NETWORK = 0x20000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
KINDS = {"pid": NEW_PROCESSES, "mnt": NEW_MOUNTS, "ipc": NEW_IPC, "net": NEW_NETWORK}
READ_ONLY, NO_SUID, NO_DEV, NO_EXEC, REMOUNT, BIND, MOVE, DEEP = 1, 2, 4, 8, 32, 4096, 8192, 16384
FOLDERS = ("/tmp", "/scratch", "/dev/shm")
UNSEEN = ("keys", "key-users")  # of /proc: these are the user's on all the machine
MAX_FILES = 50_000  # in each of the folders
NOBODY = 65534
END_SECONDS = 15.0
SIOCSIFFLAGS, IFF_UP = 0x8914, 1
PR_SET_NAME, PR_CAPBSET_READ, PR_CAPBSET_DROP, PR_SET_DUMPABLE = 15, 23, 24, 4
CAPABILITY_VERSION = 0x20080522
libc = ctypes.CDLL(None, use_errno=True)


class NoRoomError(Exception):
    """The machine gives no namespaces within the container."""


class Maker:
    """The process that makes rooms, one after the other.

    Attributes:
        pid: of that process.

    Args:
        network: whether the rooms share the container's network instead of having one of their own.
    """

    def __init__(self, network: bool = False) -> None:
        self._network = network
        self._channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._own_processes = os.open("/proc/self/ns/pid", os.O_RDONLY)
        self.pid = os.fork()
        if self.pid == 0:
            self._channel.close()
            _make_rooms(theirs, self._own_processes, network)
        theirs.close()

    def room(self, folder_bytes: int) -> Room:
        """Make a room whose writable folders hold so much each.

        Raises:
            NoRoomError: it can't be had; the message says why.
        """
        door, inner = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with inner:
            socket.send_fds(self._channel, [str(folder_bytes).encode()], [inner.fileno()])
        keeper = self._channel.recv(64)
        said, namespaces, _, _ = socket.recv_fds(door, 1024, len(KINDS))
        if len(namespaces) != len(KINDS):
            door.close()
            raise NoRoomError(said.decode() or "the maker of rooms is gone")
        theirs = dict(zip(KINDS, namespaces, strict=True))
        if self._network:
            os.close(theirs.pop("net"))
        return Room(int(keeper), door, theirs, self._own_processes, self._channel)


class Room:
    """One submission's room.

    Attributes:
        keeper: the pid of its first process.
    """

    def __init__(
        self, keeper: int, door: socket.socket, namespaces: dict[str, int], own: int, channel: socket.socket
    ) -> None:
        self.keeper, self._door, self._namespaces, self._own, self._channel = keeper, door, namespaces, own, channel
        self._life = os.pidfd_open(keeper)

    def fork(self) -> int:
        """Fork this process; the child is a process of the room, and must `enter` the rest of it."""
        _check(libc.setns(self._namespaces["pid"], NEW_PROCESSES), "setns")
        child = os.fork()
        if child:
            _check(libc.setns(self._own, NEW_PROCESSES), "setns")
            for descriptor in (self._door.detach(), *self._namespaces.values()):
                os.close(descriptor)
        return child

    @property
    def doors(self) -> tuple[int, ...]:
        """The descriptors that its kernel needs until the room is locked."""
        return (self._door.fileno(),)

    def enter(self) -> None:
        """In the child: see only the room, as a user without any rights."""
        for kind in ("mnt", "ipc", "net")[: len(self._namespaces) - 1]:
            _check(libc.setns(self._namespaces[kind], KINDS[kind]), f"setns {kind}")
        user, group = os.getuid(), os.getgid()
        _check(libc.unshare(NEW_USER), "unshare")
        # Whoever may not be looked into may not write its own map either.
        libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        for name, line in (
            ("setgroups", "deny"),
            ("uid_map", f"{NOBODY} {user} 1"),
            ("gid_map", f"{NOBODY} {group} 1"),
        ):
            with open(f"/proc/self/{name}", "w") as file:
                file.write(line)

    def lock(self, sockets: bool = True) -> None:
        """In the child, when its sockets are there: make what is still writable read-only, but for the folders.

        Args:
            sockets: whether they are there; the folder for them stays writable where they are still to be made.
        """
        self._door.send(b"." if sockets else b"p")
        if not self._door.recv(1):
            raise NoRoomError("the room can't be locked")
        self._door.close()

    def end(self, child: int) -> int:
        """End all processes of the room, and it with them.

        Returns:
            How the child had ended, as `os.waitpid` gives it.

        Raises:
            NoRoomError: some of it doesn't end.
        """
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._life, signal.SIGKILL)
        os.close(self._life)
        life = os.pidfd_open(child)
        ended, _, _ = select.select([life], [], [], END_SECONDS)
        os.close(life)
        if not ended:
            raise NoRoomError("a kernel can't be ended")
        status = os.waitpid(child, 0)[1]
        # The keeper is gone when every other process of the room is.
        gone, _, _ = select.select([self._channel], [], [], END_SECONDS)
        if not gone or not self._channel.recv(64):
            raise NoRoomError("a room can't be ended")
        return status


def close_all_but(*kept: int) -> None:
    """Close all descriptors but those, and the standard streams."""
    for descriptor in map(int, os.listdir("/proc/self/fd")):
        if descriptor > 2 and descriptor not in kept:
            with suppress(OSError):  # that of the folder just listed
                os.close(descriptor)


def drop_capabilities() -> None:
    """Give up all capabilities, and the chance to get any."""
    capability = 0
    while libc.prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0:
        # Where there are no rooms we may not, and what keeps capabilities away is no_new_privs.
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
        capability += 1
    _check(libc.capset(struct.pack("=Ii", CAPABILITY_VERSION, 0), bytes(24)), "capset")


def _make_rooms(channel: socket.socket, own_processes: int, network: bool) -> NoReturn:
    _rename("rooms")
    close_all_but(channel.fileno(), own_processes)
    while True:
        size, doors, _, _ = socket.recv_fds(channel, 64, 1)
        if not size:
            os._exit(0)
        problem = libc.unshare(NEW_PROCESSES)
        keeper = os.fork()
        if keeper == 0:
            close_all_but(*doors)
            _keep(socket.socket(fileno=doors[0]), int(size), problem, network)
        if problem == 0:
            _check(libc.setns(own_processes, NEW_PROCESSES), "setns")
        os.close(doors[0])
        channel.send(str(keeper).encode())
        os.waitpid(keeper, 0)
        channel.send(b"gone")


def _keep(door: socket.socket, folder_bytes: int, problem: int, network: bool) -> NoReturn:
    """Be a room's first process: furnish it, lock it when its kernel is ready, and reap its orphans."""
    try:
        _rename("room")
        _check(problem, "unshare")
        _furnish(folder_bytes, network)
        namespaces = [os.open(f"/proc/self/ns/{kind}", os.O_RDONLY) for kind in KINDS]
        socket.send_fds(door, [b"."], namespaces)
        close_all_but(door.fileno())
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        if asked := door.recv(1):
            for folder in ("/connection", "/proc") if asked == b"." else ("/proc",):
                _mount("", folder, "", REMOUNT | BIND | READ_ONLY | NO_SUID | NO_DEV | NO_EXEC)
            drop_capabilities()
            door.send(b".")
        door.close()
        while True:
            signal.pause()
    except OSError as error:
        door.send(str(error).encode())
    finally:
        os._exit(1)


def _furnish(folder_bytes: int, network: bool) -> None:
    _check(libc.unshare(NEW_MOUNTS | NEW_IPC | (0 if network else NEW_NETWORK)), "unshare")
    _mount("proc", "/proc", "proc", NO_SUID | NO_DEV | NO_EXEC)
    _mount("devpts", "/dev/pts", "devpts", NO_SUID | NO_EXEC, "newinstance,ptmxmode=0666,mode=620")
    # Devices are the machine's own, and where root grades, a kernel could change their modes.
    for node in os.scandir("/dev"):
        if os.path.ismount(node.path) and node.name not in ("pts", "shm"):
            _mount("", node.path, "", REMOUNT | BIND | READ_ONLY | NO_SUID | NO_EXEC)
    # Where root grades, a kernel could read what only root may.
    for entry in os.scandir("/proc"):
        if entry.is_file() and (entry.name in UNSEEN or not entry.stat().st_mode & 0o004):
            _mount("/dev/null", entry.path, "", BIND)
    for folder in FOLDERS:
        _new_folder(folder, folder_bytes)
    if not network:
        _raise_loopback()


def _raise_loopback() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as loopback:
        fcntl.ioctl(loopback, SIOCSIFFLAGS, struct.pack("16sh", b"lo", IFF_UP))


def _new_folder(folder: str, size: int) -> None:
    """A new folder in memory over an old one. What is mounted in the old one stays: Python may lie under /tmp."""
    kept = [entry.name for entry in os.scandir(folder) if os.path.ismount(entry.path)]
    data = f"size={size},nr_inodes={MAX_FILES},mode=0700"
    if not kept:
        _mount("tmpfs", folder, "tmpfs", NO_SUID | NO_DEV, data)
        return
    draft = "/dev/shm"
    _mount("tmpfs", draft, "tmpfs", NO_SUID | NO_DEV, data)
    for name in kept:
        os.mkdir(f"{draft}/{name}")
        _mount(f"{folder}/{name}", f"{draft}/{name}", "", BIND | DEEP)
    _mount(draft, folder, "", MOVE)


def _rename(name: str) -> None:
    libc.prctl(PR_SET_NAME, name.encode(), 0, 0, 0)


def _mount(source: str, target: str, kind: str, flags: int, data: str = "") -> None:
    words = (source, target, kind)
    _check(libc.mount(*(word.encode() or None for word in words), flags, data.encode() or None), f"mount {target}")


def _check(result: int, what: str) -> None:
    if result < 0:
        number = ctypes.get_errno() or errno.EPERM
        raise OSError(number, f"{what}: {os.strerror(number)}")
