# reaches processes by descriptors instead of numbers
# remark: /proc
# ruff: noqa
import os, signal

for name in ("/proc/1", "/proc/self/task", "/proc/2", "/proc/3"):
    try:
        signal.pidfd_send_signal(os.open(name, os.O_RDONLY), signal.SIGKILL if name == "/proc/1" else 0)
    except OSError:
        pass
for pid in range(1, 5000):
    if pid not in (1, os.getpid()):
        try:
            os.pidfd_open(pid)
            print("BREACH:", pid)
        except OSError:
            pass
