# sends descriptors that nobody receives, in sockets that hold each other
# remark: network
# ruff: noqa
import socket

for _ in range(50):
    one, other = socket.socketpair()
    socket.send_fds(one, [b"x"], [one.fileno(), other.fileno(), 1])
    socket.send_fds(other, [b"x"], [one.fileno(), other.fileno(), 1])
    one.send(bytes(50_000))
