# leaves the processor that its worker keeps to, to slow the others down
# remark: descriptors|processes|ctypes
# ruff: noqa
import ctypes, os

libc = ctypes.CDLL(None)
try:
    os.sched_setaffinity(0, range(os.cpu_count()))
    print("BREACH: processors")
except OSError:
    pass
