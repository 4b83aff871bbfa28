# starts threads up to a number that would starve the others
# remark: too many threads
# ruff: noqa
import threading
import time

threading.stack_size(65536)
for _ in range(700):
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
time.sleep(1.5)
