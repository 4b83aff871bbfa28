# starts a process of its own session that outlives the cell and the kernel
# remark: processes
# ruff: noqa
import os, time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True:
            time.sleep(0.2)
            try:
                open("/tmp/pwned-daemon", "w").close()
            except OSError:
                pass
    os._exit(0)
