# leaves daemons that start each other, under other names
# remark: processes
# ruff: noqa
import os, time

for number in range(10):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            open("/proc/self/comm", "w").write(f"python3-{number}") if os.access("/proc/self/comm", os.W_OK) else None
            while True:
                time.sleep(0.05)
                if os.fork() == 0:
                    continue
                os._exit(0)
        os._exit(0)
