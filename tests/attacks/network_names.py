# resolves a name, and lists the machine's interfaces
# remark: network
# ruff: noqa
import socket

others = [
    name
    for _, name in socket.if_nameindex()
    if name not in ("lo", "sit0", "tunl0", "ip6tnl0", "gre0", "gretap0", "erspan0", "ip_vti0", "ip6_vti0", "ip6gre0")
]
if others:
    print("BREACH:", others)
try:
    socket.getaddrinfo("pypi.org", 443)
    print("BREACH: names resolve")
except OSError:
    pass
