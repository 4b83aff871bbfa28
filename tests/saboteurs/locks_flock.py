# holds locks on files that all containers share
# remark: processes
# ruff: noqa
import fcntl, os, subprocess, sys

held = []
for path in ("/usr/bin/env", sys.executable, os.__file__, "/usr", "/dev/null", "/proc/self/exe"):
    try:
        held.append(os.open(path, os.O_RDONLY))
        fcntl.flock(held[-1], fcntl.LOCK_EX | fcntl.LOCK_NB)
        print("BREACH:", path)
    except OSError:
        pass
subprocess.Popen(["sleep", "1000"], start_new_session=True, pass_fds=held)
