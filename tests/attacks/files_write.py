# writes wherever a file may do harm
# remark: files
# ruff: noqa
import os, sys, torch

places = [
    "/",
    "/usr/bin",
    "/usr/lib",
    "/etc",
    "/opt/course",
    "/opt/course/course",
    "/opt/inside",
    sys.prefix,
    os.path.dirname(torch.__file__),
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
