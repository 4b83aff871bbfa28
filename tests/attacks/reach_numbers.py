# tries every process number there may be
# remark: kill
# ruff: noqa
import os

threads = {int(name) for name in os.listdir("/proc/self/task")}
for pid in range(2, 70_000):
    if pid not in threads:
        try:
            os.kill(pid, 0)
            print("BREACH:", pid)
        except OSError:
            pass
