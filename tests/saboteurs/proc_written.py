# opens for writing all that it can of /proc, and writes what can only harm a process
# remark: /proc
# ruff: noqa
import os

# Of /proc/sys nothing is written: where it could be, it would be the machine's own.
for name, text in (
    ("coredump_filter", "0xff"),
    ("clear_refs", "5"),
    ("comm", "pwned"),
    ("autogroup", "19"),
    ("setgroups", "deny"),
):
    for pid in ["1", "self", *os.listdir("/proc")]:
        try:
            with open(f"/proc/{pid}/{name}", "w") as file:
                file.write(text)
        except OSError:
            pass
for root, _, names in os.walk("/proc/sys/kernel"):
    if any(os.access(os.path.join(root, name), os.W_OK) for name in names):
        print("BREACH:", root)
        break
