# makes namespaces of its own, where it would be root
# remark: ctypes
# ruff: noqa
import ctypes, os, platform

libc = ctypes.CDLL(None, use_errno=True)
for flag in (0x10000000, 0x00020000, 0x40000000, 0x10000000 | 0x20000):
    pid = os.fork()
    if pid == 0:
        os._exit(7 if libc.unshare(flag) == 0 else 0)
    if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7:
        print("BREACH: unshare", hex(flag))
clone = {"x86_64": 56, "aarch64": 220}[platform.machine()]
pid = libc.syscall(clone, 0x10000000 | 17, 0, 0, 0, 0)
if pid == 0:
    os._exit(0)
if pid > 0:
    print("BREACH: clone")
