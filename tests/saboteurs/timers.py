# leaves timers that go on, and alarms
# remark: signals|/proc|ctypes
# ruff: noqa
import ctypes, signal

libc = ctypes.CDLL(None)
signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
timer = ctypes.c_void_p()
for _ in range(100_000):
    if libc.timer_create(1, None, ctypes.byref(timer)) != 0:
        break
