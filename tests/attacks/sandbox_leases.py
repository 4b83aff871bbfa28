# takes leases on shared files, so that whoever opens them waits
# remark: files of the machine
# ruff: noqa
import fcntl, os, sys

for path in ("/usr/bin/env", sys.executable, os.__file__, "/usr/bin/true", "/scratch/own"):
    try:
        descriptor = os.open(path, os.O_RDONLY | (os.O_CREAT if "own" in path else 0))
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        print("BREACH: lease", path)
    except OSError:
        pass
try:
    fcntl.fcntl(os.open("/usr/bin", os.O_RDONLY), fcntl.F_NOTIFY, fcntl.DN_ACCESS)
    print("BREACH: notify")
except OSError:
    pass
