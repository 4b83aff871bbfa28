# reads the memory, environment and descriptors of process 1
# remark: /proc
# ruff: noqa
import os

for name in ("mem", "environ", "maps", "fd/0", "fd/3", "cwd", "root/etc/passwd", "auxv"):
    try:
        with open(f"/proc/1/{name}", "rb") as file:
            if file.read(16):
                print("BREACH:", name)
    except OSError:
        pass
for number in range(16):
    try:
        with open(f"/proc/1/fd/{number}", "wb", buffering=0) as file:
            file.write(b'{"ended": "false report"}\n')
            print("BREACH: its descriptors")
    except OSError:
        pass
others = [name for name in os.listdir("/proc") if name.isdigit() and int(name) not in (1, os.getpid())]
if others:
    print("BREACH: processes", others)
