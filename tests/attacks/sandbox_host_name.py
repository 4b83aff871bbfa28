# renames the machine
# remark: ctypes
# ruff: noqa
import ctypes, socket

libc = ctypes.CDLL(None)
for change in (libc.sethostname, libc.setdomainname):
    if change(b"pwned", 5) == 0:
        print("BREACH: name")
