# ends, but with a thread and an exit handler that never do
# remark: exit
# ruff: noqa
import atexit, threading, time

atexit.register(time.sleep, 1000)
threading.Thread(target=time.sleep, args=(1000,)).start()
import sys

sys.setswitchinterval(1000)
raise SystemExit
