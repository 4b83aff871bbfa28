# uses up what its user may watch of files
# remark: ctypes
# ruff: noqa
import ctypes, os, subprocess

libc = ctypes.CDLL(None)
held = []
for _ in range(400):
    descriptor = libc.inotify_init()
    if descriptor < 0:
        break
    held.append(descriptor)
    libc.inotify_add_watch(descriptor, b"/usr/bin", 0xFFF)
if len(held) > 100:
    print("BREACH: watches")
subprocess.Popen(["sleep", "1000"], start_new_session=True, pass_fds=held)
