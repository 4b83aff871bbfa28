# leaves files, shared memory, message queues, keys, sockets and processes for the next submission to find
# remark: files of the machine
# ruff: noqa
import ctypes, os, subprocess

for folder in ("/tmp", "/scratch", "/dev/shm", "/dev", "/dev/pts", "/var/tmp", "/run/lock"):
    try:
        os.makedirs(f"{folder}/pwned-1/x")
        open(f"{folder}/pwned-2", "w").write("left behind")
        open(f"{folder}/.pwned-3", "w").close()
    except OSError:
        pass
libc = ctypes.CDLL(None)
libc.shmget(0x7A7A, 4096, 0o1666)
libc.msgget(0x7A7A, 0o1666)
libc.semget(0x7A7A, 1, 0o1666)
if libc.fork() == 0:
    os.setsid()
    os.execvp("sleep", ["sleep", "1000"])
