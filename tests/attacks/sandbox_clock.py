# sets the machine's clock, to what it is
# remark: ctypes
# ruff: noqa
import ctypes, time

libc = ctypes.CDLL(None)
try:
    time.clock_settime(time.CLOCK_REALTIME, time.time())
    print("BREACH: clock")
except OSError:
    pass
timex = ctypes.create_string_buffer(256)
if libc.adjtimex(timex) >= 0:
    print("BREACH: adjtimex")
