# watches files, of which a user may watch few on the whole machine
# remark: ctypes
# ruff: noqa
import ctypes

libc = ctypes.CDLL(None)
for descriptor in (libc.inotify_init(), libc.inotify_init1(0), libc.fanotify_init(0, 0)):
    if descriptor >= 0:
        print("BREACH: watches")
