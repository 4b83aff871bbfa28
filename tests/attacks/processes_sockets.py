# holds memory in the buffers of sockets, which counts for no process
# remark: too many open files
# ruff: noqa
import subprocess, sys, time

HOARD = """
import socket, time
pairs = [socket.socketpair() for _ in range(200)]
for one, other in pairs:
    one.setblocking(False)
    one.send(bytes(10_000))
time.sleep(60)
"""
started = [subprocess.Popen([sys.executable, "-S", "-c", HOARD]) for _ in range(16)]
time.sleep(60)
