# lets every process that it can name run only when no other wants to
# remark: /proc
# ruff: noqa
import os

for pid in [1, *(int(name) for name in os.listdir("/proc") if name.isdigit())]:
    for kind in (os.SCHED_BATCH, os.SCHED_IDLE):
        try:
            os.sched_setscheduler(pid, kind, os.sched_param(0))
        except OSError:
            pass
