# listens under abstract names, in a process that stays
# remark: network
# ruff: noqa
import os, socket

held = []
for name in ("pwned", "k-1", "/connection/k-1", "/tmp/.X11-unix/X0"):
    held.append(socket.socket(socket.AF_UNIX))
    held[-1].bind("\0" + name)
    held[-1].listen()
if os.fork() == 0:
    os.setsid()
    import time

    time.sleep(1000)
