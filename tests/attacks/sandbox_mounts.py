# mounts, unmounts, and makes writable what is not
# remark: ctypes
# ruff: noqa
import ctypes, os

libc = ctypes.CDLL(None)
for path in (b"/", b"/proc", b"/dev", b"/dev/null", b"/connection", b"/usr", b"/tmp"):
    for flags in (32 | 4096, 32, 4096, 1 << 18):
        if libc.mount(None, path, None, flags, None) == 0:
            print("BREACH: mount", path)
    if libc.umount2(path, 2) == 0:
        print("BREACH: umount", path)
if libc.pivot_root(b"/tmp", b"/tmp") == 0 or libc.chroot(b"/tmp") == 0:
    print("BREACH: root")
