# opens for writing what changes the machine, in /proc and /sys; it writes nothing, lest it do so where it gets through
# remark: /proc
# ruff: noqa
import os

for path in (
    "/proc/sys/kernel/core_pattern",
    "/proc/sys/kernel/modprobe",
    "/proc/sys/vm/drop_caches",
    "/proc/sysrq-trigger",
    "/proc/1/mem",
    "/proc/1/oom_score_adj",
    "/sys/kernel/mm/ksm/run",
    "/sys/power/state",
):
    try:
        os.close(os.open(path, os.O_WRONLY))
        print("BREACH:", path)
    except OSError:
        pass
