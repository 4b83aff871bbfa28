# speaks with parts of the kernel by netlink, other than of routes
# remark: network
# ruff: noqa
import socket

for protocol in (*range(1, 16), 16, 18, 20, 21):
    try:
        socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, protocol)
        print("BREACH: netlink", protocol)
    except OSError:
        pass
