# changes the machine through /proc and /sys
# remark: /proc
# ruff: noqa
for path, text in (
    ("/proc/sysrq-trigger", "s"),
    ("/proc/sys/kernel/core_pattern", "|/bin/sh"),
    ("/proc/1/mem", "x"),
    ("/proc/sys/vm/drop_caches", "0"),
    ("/sys/kernel/mm/x", "1"),
):
    try:
        with open(path, "w") as file:
            file.write(text)
        print("BREACH:", path)
    except OSError:
        pass
