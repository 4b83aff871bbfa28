# holds locks that belong to open files and not to a process
# remark: processes
# ruff: noqa
import fcntl, os, struct, subprocess, sys

F_OFD_SETLK, held = 37, []
for path in ("/usr/bin/env", sys.executable, os.__file__, "/dev/null"):
    held.append(os.open(path, os.O_RDONLY))
    try:
        fcntl.fcntl(held[-1], F_OFD_SETLK, struct.pack("hhqqi4x", fcntl.F_RDLCK, 0, 0, 0, 0))
    except OSError:
        pass
subprocess.Popen(["sleep", "1000"], start_new_session=True, pass_fds=held)
