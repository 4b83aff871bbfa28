# makes timers of processes late
# remark: ctypes
# ruff: noqa
import ctypes, os

ctypes.CDLL(None).prctl(29, 10**9, 0, 0, 0)
for name in os.listdir("/proc"):
    try:
        with open(f"/proc/{name}/timerslack_ns", "w") as file:
            file.write("1000000000")
    except OSError:
        pass
