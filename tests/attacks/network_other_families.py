# opens sockets of other families: to the hypervisor, to raw packets, to the kernel's ciphers
# remark: network
# ruff: noqa
import socket

for family in (40, 17, 38, 31, 15, 29, 21, 30, 42, 44):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET, socket.SOCK_RAW):
        try:
            socket.socket(family, kind).close()
            print("BREACH: family", family)
        except OSError:
            pass
