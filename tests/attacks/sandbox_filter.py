# takes the filter of system calls off, or lays another one over it
# remark: ctypes
# ruff: noqa
import ctypes, os

libc = ctypes.CDLL(None)
libc.prctl(38, 0, 0, 0, 0)
libc.prctl(22, 0, 0, 0, 0)
status = open(f"/{'proc'}/self/status").read()
if "Seccomp:\t2" not in status or "NoNewPrivs:\t1" not in status:
    print("BREACH: no filter")
# One that allows everything can be laid over it, and changes nothing.
allow = (ctypes.c_uint64 * 1)(0x7FFF000000000006)


class Program(ctypes.Structure):
    _fields_ = [("steps", ctypes.c_ushort), ("first", ctypes.c_void_p)]


libc.prctl(22, 2, ctypes.byref(Program(1, ctypes.addressof(allow))), 0, 0)
if libc.unshare(0x10000000) == 0:
    print("BREACH: unshare")
