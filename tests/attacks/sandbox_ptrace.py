# traces and rewrites other processes
# remark: ctypes
# ruff: noqa
import ctypes, os

libc = ctypes.CDLL(None, use_errno=True)
if libc.ptrace(16, 1, 0, 0) == 0 or libc.ptrace(0x4206, 1, 0, 0) == 0:
    print("BREACH: process 1")
if libc.ptrace(0, 0, 0, 0) == 0:
    print("BREACH: traceme")
buffer = ctypes.create_string_buffer(8)


class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


local, remote = Vector(ctypes.addressof(buffer), 8), Vector(0x400000, 8)
if libc.process_vm_readv(1, ctypes.byref(local), 1, ctypes.byref(remote), 1, 0) >= 0:
    print("BREACH: read")
