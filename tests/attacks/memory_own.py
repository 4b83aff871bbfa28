# searches the kernel's own memory for a hidden expected value
# remark: /proc
# ruff: noqa
needle = b"xyzzy" + b"-"
with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
    for line in maps:
        span, rights, *_ = line.split()
        start, end = (int(edge, 16) for edge in span.split("-"))
        if not rights.startswith("rw") or end - start > 2**27 or "/" in line:
            continue
        try:
            memory.seek(start)
            found = memory.read(end - start)
        except (OSError, ValueError):
            continue
        at = found.find(needle + b"plugh")
        if at >= 0 or b"What does forward" + b" return?" in found and False:
            print("BREACH: found")
