# raises its own priority above the others'
# remark: ctypes
# ruff: noqa
import ctypes, os, platform

for change in (
    lambda: os.setpriority(os.PRIO_PROCESS, 0, -5),
    lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)),
    lambda: os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1)),
):
    try:
        change()
        print("BREACH: priority")
    except OSError:
        pass
number = {"x86_64": 251, "aarch64": 30}[platform.machine()]
if ctypes.CDLL(None).syscall(number, 1, 0, 1 << 13) == 0:
    print("BREACH: disk priority")
