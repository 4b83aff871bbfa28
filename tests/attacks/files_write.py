# writes wherever a file may do harm
# remark: files
# ruff: noqa
import os, site, sys

places = [
    "/",
    "/usr/bin",
    "/usr/lib",
    "/etc",
    "/opt/course",
    "/opt/course/course",
    "/opt/inside",
    sys.prefix,
    *site.getsitepackages(),
    "/proc/sys/kernel",
    "/dev",
    "/root",
    "/home",
    "/var/tmp",
]
for place in places:
    try:
        with open(os.path.join(place, "pwned"), "w") as file:
            file.write("pwned")
        if place != "/dev":
            print("BREACH:", place)
    except OSError:
        pass
