# makes system calls by numbers of the x32 kind, which a filter may forget
# remark: SIGSYS|ctypes
# ruff: noqa
import ctypes, platform

libc = ctypes.CDLL(None)
if platform.machine() == "x86_64" and libc.syscall(0x40000000 + 39) > 0:
    print("BREACH: x32")
