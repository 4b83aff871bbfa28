# changes its umask, its folder, its environment, its names and its mode of memory
# remark: os.environ|ctypes
# ruff: noqa
import ctypes, os, sys

os.umask(0o777)
os.chdir("/")
os.environ.clear()
os.environ["LD_PRELOAD"] = "/tmp/pwned.so"
libc = ctypes.CDLL(None)
libc.prctl(15, b"pwned", 0, 0, 0)
libc.prctl(1, 9, 0, 0, 0)
libc.prctl(4, 0, 0, 0, 0)
libc.prctl(41, 1, 0, 0, 0)
libc.mlockall(3)
