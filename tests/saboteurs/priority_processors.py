# keeps every process that it can name to one processor, another one than before
# remark: /proc
# ruff: noqa
import os

for pid in [1, *(int(name) for name in os.listdir("/proc") if name.isdigit()), 0]:
    for cpu in range(os.cpu_count()):
        try:
            if {cpu} != os.sched_getaffinity(pid):
                os.sched_setaffinity(pid, {cpu})
                break
        except OSError:
            pass
