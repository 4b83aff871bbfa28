# changes the modes, times and owners of devices, which are the machine's own
# remark: files of the machine
# ruff: noqa
import os

for name in ("null", "zero", "full", "random", "urandom", "tty"):
    path = f"/dev/{name}"
    # To what they are already, lest the machine be harmed where that works.
    mode = os.stat(path).st_mode & 0o7777
    for change in (lambda: os.chmod(path, mode), lambda: os.utime(path), lambda: os.chown(path, -1, -1)):
        try:
            change()
            print("BREACH:", path)
        except OSError:
            pass
