# ends, stops, starves and looks into the first process that it sees
# remark: /proc
# ruff: noqa
import os, resource, signal

for number in (signal.SIGKILL, signal.SIGSTOP, signal.SIGINT, signal.SIGTERM, signal.SIGSEGV):
    os.kill(1, number)
for kind in ("RLIMIT_NOFILE", "RLIMIT_AS", "RLIMIT_DATA", "RLIMIT_STACK", "RLIMIT_FSIZE"):
    resource.prlimit(1, getattr(resource, kind), (0, 0))
for name in ("mem", "environ", "maps", "fd/3", "root", "cwd", "exe", "stack", "syscall"):
    try:
        path = f"/proc/1/{name}"
        print("BREACH:", name, os.readlink(path) if os.path.islink(path) else open(path, "rb").read(10))
    except OSError:
        pass
