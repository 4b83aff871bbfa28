# looks for what the submission before it left behind
# remark: files of the machine
# ruff: noqa
import ctypes, os

for folder in ("/tmp", "/scratch", "/dev/shm", "/dev", "/dev/pts", "/var/tmp", "/run/lock"):
    try:
        left = [name for name in os.listdir(folder) if "pwned" in name]
    except OSError:
        continue
    if left:
        print("BREACH:", folder, left)
libc = ctypes.CDLL(None)
for kind, answer in (
    ("shm", libc.shmget(0x7A7A, 1, 0)),
    ("msg", libc.msgget(0x7A7A, 0)),
    ("sem", libc.semget(0x7A7A, 1, 0)),
):
    if answer != -1:
        print("BREACH:", kind)
if [name for name in os.listdir("/proc") if name.isdigit() and int(name) not in (1, os.getpid())]:
    print("BREACH: processes")
