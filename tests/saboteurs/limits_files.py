# lets every process that it can name open few files
# remark: /proc
# ruff: noqa
import os, resource

for pid in {1, os.getppid(), *(int(name) for name in os.listdir("/proc") if name.isdigit())} - {0, os.getpid()}:
    for kind in ("RLIMIT_NOFILE",):
        try:
            resource.prlimit(pid, getattr(resource, kind), (20, 20))
        except (OSError, ValueError):
            pass
