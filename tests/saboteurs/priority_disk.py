# lets every process that it can name reach the disk last
# remark: ctypes
# ruff: noqa
import ctypes, os, platform

libc = ctypes.CDLL(None)
number = {"x86_64": 251, "aarch64": 30}[platform.machine()]
for pid in [0, 1, *(int(name) for name in os.listdir("/proc") if name.isdigit())]:
    for kind in (1, 2, 3):
        libc.syscall(number, kind, pid, 3 << 13)
