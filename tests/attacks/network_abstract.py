# connects to an abstract unix socket of the grader's machine
# remark: network
# ruff: noqa
import socket

for name in ("\0pwned-canary",):
    try:
        socket.socket(socket.AF_UNIX).connect(name)
        print("BREACH: abstract socket")
    except OSError:
        pass
