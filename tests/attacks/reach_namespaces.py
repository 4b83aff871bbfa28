# enters the namespaces of the first process that it sees
# remark: ctypes
# ruff: noqa
import ctypes, os

libc = ctypes.CDLL(None)
for pid in ("1", "self"):
    for name in os.listdir("/proc/self/ns"):
        try:
            descriptor = os.open(f"/proc/{pid}/ns/{name}", os.O_RDONLY)
        except OSError:
            continue
        if pid == "1":
            print("BREACH:", name)
        if libc.setns(descriptor, 0) == 0:
            print("BREACH: setns", name)
        for request in (0xB701, 0xB702):
            try:
                import fcntl

                fcntl.ioctl(descriptor, request)
                print("BREACH: the namespace around", name)
            except OSError:
                pass
