# leaves folders that are thousands deep
# remark: files of the machine
# ruff: noqa
import os

for root in ("/scratch", "/tmp", "/dev/shm"):
    os.chdir(root)
    for _ in range(3000):
        os.mkdir("d" * 100)
        os.chdir("d" * 100)
