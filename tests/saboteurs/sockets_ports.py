# leaves ports of the loopback in use, or just closed
# remark: network
# ruff: noqa
import socket

server = socket.socket()
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", 45999))
server.listen()
for _ in range(20):
    client = socket.create_connection(("127.0.0.1", 45999))
    taken, _ = server.accept()
    taken.close()  # whoever closes first waits in TIME_WAIT
    client.close()
