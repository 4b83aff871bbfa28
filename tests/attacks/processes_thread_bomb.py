# starts threads until none can be started
# remark: too many threads|timed out
# ruff: noqa
import threading, time

started = []
while True:
    try:
        thread = threading.Thread(target=time.sleep, args=(100,), daemon=True)
        thread.start()
        started.append(thread)
    except RuntimeError:
        time.sleep(0.1)
