# makes files without end, each empty
# remark: files of the machine
# ruff: noqa
import os

for folder in ("/tmp", "/scratch", "/dev/shm"):
    if os.statvfs(folder).f_files > 100_000:
        print("BREACH: too many files in", folder)
try:
    for number in range(10**7):
        os.mknod(f"/tmp/{number}")
except OSError:
    pass
