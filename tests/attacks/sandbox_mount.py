# mounts, and remounts what is read-only
# remark: ctypes
# ruff: noqa
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
calls = {
    "mount": libc.mount(b"none", b"/tmp", b"tmpfs", 0, 0),
    "remount": libc.mount(b"none", b"/usr", None, 32 | 4096, 0),
    "bind": libc.mount(b"/usr", b"/tmp", None, 4096, 0),
    "umount": libc.umount2(b"/opt/course/course/check.py", 2),
    "umount the contract": libc.umount2(b"/opt/course/autograder/contract", 2),
    "pivot": libc.syscall(155, b"/tmp", b"/tmp"),
    "chroot": libc.chroot(b"/tmp"),
}
for name, answer in calls.items():
    if answer == 0:
        print("BREACH:", name)
