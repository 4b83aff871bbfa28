# makes every process that it can name nice, by number, group and user
# remark: /proc
# ruff: noqa
import os

for pid in [0, 1, *(int(name) for name in os.listdir("/proc") if name.isdigit())]:
    for kind in (os.PRIO_PROCESS, os.PRIO_PGRP, os.PRIO_USER):
        try:
            os.setpriority(kind, pid, 19)
        except OSError:
            pass
