# raises its own limits
# remark: os.environ|processes|descriptors|exit
# ruff: noqa
import os, resource

for kind in ("RLIMIT_NOFILE", "RLIMIT_FSIZE", "RLIMIT_DATA", "RLIMIT_CORE", "RLIMIT_SIGPENDING"):
    _, most = resource.getrlimit(getattr(resource, kind))
    try:
        resource.setrlimit(getattr(resource, kind), (most + 1, most + 1))
        print("BREACH:", kind)
    except (OSError, ValueError):
        pass
    try:
        resource.prlimit(os.getpid(), getattr(resource, kind), (-1, -1))
        print("BREACH:", kind)
    except (OSError, ValueError):
        pass
os.environ.pop("NOTHING", None)
