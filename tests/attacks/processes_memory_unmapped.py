# takes memory that belongs to no process: memory files and System V segments
# remark: files|processes
# ruff: noqa
import ctypes, os

libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p
try:
    if os.memfd_create("pwned") >= 0:
        print("BREACH: a memory file")
except OSError:
    pass
if libc.shmget(0x7B7B, 64 * 2**20, 0o1666) != -1:
    print("BREACH: a System V segment")
