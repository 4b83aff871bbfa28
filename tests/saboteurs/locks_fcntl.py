# holds locks on ranges of files that all containers share, in a process that stays
# remark: processes
# ruff: noqa
import fcntl, os, subprocess, sys

held = []
for path in ("/usr/bin/env", sys.executable, os.__file__, "/dev/null"):
    for kind, mode in ((fcntl.LOCK_SH, os.O_RDONLY), (fcntl.LOCK_EX, os.O_RDWR)):
        try:
            held.append(os.open(path, mode))
            fcntl.lockf(held[-1], kind | fcntl.LOCK_NB)
        except OSError:
            pass
if os.fork() == 0:
    for descriptor in held:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            pass
    os.setsid()
    os.execvp("sleep", ["sleep", "1000"])
