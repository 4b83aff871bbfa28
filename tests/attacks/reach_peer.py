# finds the grader at the other end of its sockets, and signals it
# remark: network
# ruff: noqa
import os, signal, socket

SO_PEERPIDFD = 77
for name in os.listdir("/proc/self/fd"):
    try:
        with socket.socket(fileno=os.dup(int(name))) as one:
            if one.family == socket.AF_UNIX:
                peer = one.getsockopt(socket.SOL_SOCKET, SO_PEERPIDFD)
                own = f"Pid:\t{os.getpid()}\n" in open(f"/proc/self/fdinfo/{peer}").read()
                signal.pidfd_send_signal(peer, 0)
                if not own:
                    print("BREACH: the grader")
    except OSError:
        pass
