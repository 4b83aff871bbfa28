# locks files that every container on the machine shares
# remark: files of the machine
# ruff: noqa
import fcntl, os, sys

for path in ("/usr/bin/env", sys.executable, os.__file__, "/usr/bin", "/dev/null"):
    for kind in (fcntl.LOCK_EX, fcntl.LOCK_SH):
        try:
            descriptor = os.open(path, os.O_RDONLY)
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
            print("BREACH: flock", path)
        except OSError:
            pass
    try:
        fcntl.lockf(os.open(path, os.O_RDWR if path != "/dev/null" else os.O_RDONLY), fcntl.LOCK_EX | fcntl.LOCK_NB)
        print("BREACH: lockf", path)
    except OSError:
        pass
