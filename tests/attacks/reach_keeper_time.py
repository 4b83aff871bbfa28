# gives the first process that it sees no time to live
# remark: processes|SIGKILL
# ruff: noqa
import os, resource, time

resource.prlimit(1, resource.RLIMIT_CPU, (0, 0))
os.setpriority(os.PRIO_PROCESS, 1, 19)
for _ in range(50):
    if os.fork() == 0:
        os._exit(0)
    os.wait()
