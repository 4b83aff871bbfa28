# queues signals and timers, of which all processes of a user have so many together
# remark: ctypes
# ruff: noqa
import ctypes

libc = ctypes.CDLL(None)
timer, made = ctypes.c_void_p(), 0
while libc.timer_create(1, None, ctypes.byref(timer)) == 0 and made < 50_000:
    made += 1
if made >= 50_000:
    print("BREACH: timers")
