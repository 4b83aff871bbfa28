# leaves hundreds of threads, and children that nobody waits for
# remark: threads
# ruff: noqa
import os, threading, time

threading.stack_size(256 * 1024)
for _ in range(300):
    threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
for _ in range(20):
    if os.fork() == 0:
        os._exit(0)
