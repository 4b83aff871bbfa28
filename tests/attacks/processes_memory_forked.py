# takes memory in many processes, each below the limit
# remark: out of memory
# ruff: noqa
import os, time

for _ in range(6):
    if os.fork() == 0:
        hoard = bytearray(b"x") * (192 * 1024**2)
        time.sleep(60)
time.sleep(60)
