# changes the clock, and the machine's name
# remark: ctypes
# ruff: noqa
import ctypes, socket, time

libc = ctypes.CDLL(None)
try:
    socket.sethostname("pwned")
except OSError:
    pass
libc.setdomainname(b"pwned", 5)
# The clock is set to what it is, lest it be changed where that works.
try:
    time.clock_settime(time.CLOCK_REALTIME, time.time())
    print("BREACH: clock")
except OSError:
    pass
