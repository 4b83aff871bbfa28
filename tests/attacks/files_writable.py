# looks for anything, anywhere, that it may write to and that isn't its own to write
# remark: files of the machine
# ruff: noqa
import os
import stat

own = ("/scratch", "/tmp", "/connection", "/dev/shm", "/dev/pts")
for parent, folders, names in os.walk("/"):
    if parent.startswith(own) or (parent.startswith("/proc/") and parent.count("/") > 4 and "/sys/" not in parent):
        folders[:] = []
        continue
    if parent.startswith(("/usr/share", "/usr/lib", "/opt/inside/lib")) or "site-packages" in parent:
        folders[:] = folders[:3]
    for name in [*names[:200], ""]:
        path = os.path.join(parent, name)
        if not os.path.lexists(path) or path.startswith(own):
            continue
        mode = os.lstat(path).st_mode
        if (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) and os.access(path, os.W_OK):
            print("BREACH:", path)
