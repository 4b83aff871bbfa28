# opens sockets of protocols that are rarely used, and rarely looked at
# remark: network
# ruff: noqa
import socket

for family in (socket.AF_INET, socket.AF_INET6):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET, socket.SOCK_RAW):
        for protocol in (1, 2, 33, 46, 58, 132, 136, 255, 262):
            try:
                socket.socket(family, kind, protocol)
                print("BREACH:", family, kind, protocol)
            except OSError:
                pass
