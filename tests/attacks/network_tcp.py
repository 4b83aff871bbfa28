# connects to the grader's machine and to the world
# remark: network
# ruff: noqa
import socket

for address in (("127.0.0.1", {{PORT}}), ("10.0.2.2", 80), ("1.1.1.1", 53), ("169.254.169.254", 80)):
    try:
        socket.create_connection(address, timeout=0.3)
        print("BREACH:", address)
    except OSError:
        pass
