# makes control groups, and puts processes into them
# remark: files of the machine|/proc
# ruff: noqa
import os

for root in ("/sys/fs/cgroup", "/sys/fs/cgroup/unified", "/proc/self/cgroup"):
    try:
        os.mkdir(f"{root}/pwned")
        print("BREACH:", root)
        os.rmdir(f"{root}/pwned")
    except OSError:
        pass
