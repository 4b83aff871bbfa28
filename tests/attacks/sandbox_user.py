# becomes another user, or maps users anew
# remark: /proc
# ruff: noqa
import os

for change in (
    lambda: os.setuid(0),
    lambda: os.setresuid(0, 0, 0),
    lambda: os.setgid(0),
    lambda: os.setgroups([0, 6, 27]),
    lambda: open("/proc/self/uid_map", "w").write("0 0 1"),
    lambda: open("/proc/self/gid_map", "w").write("0 0 1"),
    lambda: open("/proc/self/setgroups", "w").write("allow"),
):
    try:
        change()
        print("BREACH:", os.getresuid())
    except OSError:
        pass
