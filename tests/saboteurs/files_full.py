# fills every folder to the last byte
# remark: files of the machine
# ruff: noqa
import os

for root in ("/scratch", "/tmp", "/dev/shm", "/connection", "/dev/pts"):
    for number in range(100):
        try:
            with open(f"{root}/{number}", "wb", buffering=0) as file:
                while file.write(bytes(2**20)):
                    pass
        except OSError:
            break
