# reads the memory of others through /proc, and of whoever it can name
# remark: /proc
# ruff: noqa
import os

for name in os.listdir("/proc"):
    if name.isdigit() and int(name) != os.getpid():
        for part in ("mem", "maps", "environ", "auxv", "pagemap"):
            try:
                with open(f"/proc/{name}/{part}", "rb") as file:
                    if file.read(8):
                        print("BREACH:", name, part)
            except OSError:
                pass
for path in ("/proc/kcore", "/proc/kmsg", "/proc/kpageflags", "/dev/mem", "/dev/kmsg"):
    try:
        with open(path, "rb") as file:
            if file.read(8):
                print("BREACH:", path)
    except OSError:
        pass
