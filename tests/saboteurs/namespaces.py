# holds on to namespaces, and asks for new ones
# remark: ctypes
# ruff: noqa
import ctypes, os, subprocess

libc = ctypes.CDLL(None)
held = [os.open(f"/proc/self/ns/{name}", os.O_RDONLY) for name in os.listdir("/proc/self/ns")]
for flag in (0x20000, 0x8000000, 0x10000000, 0x20000000, 0x40000000, 0x4000000, 0x2000000, 0x80):
    if libc.unshare(flag) == 0:
        print("BREACH:", hex(flag))
for descriptor in held:
    libc.setns(descriptor, 0)
subprocess.Popen(["sleep", "1000"], start_new_session=True, pass_fds=held)
