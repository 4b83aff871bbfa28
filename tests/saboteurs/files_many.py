# makes as many files as there may be
# remark: files of the machine
# ruff: noqa
import os

for root in ("/dev/shm", "/scratch"):
    for number in range(100_000):
        try:
            os.mknod(f"{root}/{number}")
        except OSError:
            break
