# mounts, moves and covers what it can
# remark: ctypes
# ruff: noqa
import ctypes

libc = ctypes.CDLL(None)
for kind, path in ((b"tmpfs", b"/tmp"), (b"tmpfs", b"/connection"), (b"proc", b"/proc"), (b"overlay", b"/usr")):
    if libc.mount(kind, path, kind, 0, None) == 0:
        print("BREACH:", path)
for path in (b"/tmp", b"/connection", b"/proc", b"/dev/shm"):
    if libc.umount2(path, 2) == 0:
        print("BREACH: unmounted", path)
if libc.mount(None, b"/connection", None, 32 | 4096, None) == 0:
    print("BREACH: writable")
