# waits in vfork, where signals don't reach it
# remark: ctypes
# ruff: noqa
import ctypes, os

if os.fork() == 0:
    os.setsid()
    libc = ctypes.CDLL(None)
    if libc.vfork() == 0:
        libc.pause()
