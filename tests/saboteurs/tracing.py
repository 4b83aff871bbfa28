# traces every process that it can name, and itself
# remark: ctypes
# ruff: noqa
import ctypes, os

libc = ctypes.CDLL(None)
for name in ["1", *os.listdir("/proc")]:
    if name.isdigit() and int(name) != os.getpid():
        libc.ptrace(16, int(name), 0, 0)
        libc.ptrace(0x4206, int(name), 0, 0)
libc.prctl(36, 1, 0, 0, 0)
libc.prctl(0x59616D61, -1, 0, 0, 0)
