# connects to unix sockets by their paths
# remark: network
# ruff: noqa
import os, socket

paths = [
    "/run/docker.sock",
    "/var/run/docker.sock",
    "/run/dbus/system_bus_socket",
    "/run/systemd/private",
    "{{SOCKET}}",
]
for path in paths:
    try:
        socket.socket(socket.AF_UNIX).connect(path)
        print("BREACH:", path)
    except OSError:
        pass
