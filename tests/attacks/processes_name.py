# gives its process a name that is no text, to upset whoever lists it
# remark: process
# ruff: noqa
import ctypes, time

ctypes.CDLL(None).prctl(15, b"\xff\xfe) R 1 \n\xff", 0, 0, 0)
time.sleep(0.6)
