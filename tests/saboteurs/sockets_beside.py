# leaves sockets, files and folders beside those of its kernel, and removes those
# remark: network|kernel
# ruff: noqa
import os, socket

for name in ("k.json", "k-1", "k-2", "k-3", "k-4", "k-5"):
    for change in (os.unlink, lambda path: os.chmod(path, 0), lambda path: os.rename(path, path + "x")):
        try:
            change("/connection/" + name)
            print("BREACH:", name)
        except OSError:
            pass
for name in ("k-1", "k-2", "pwned", "k-6"):
    try:
        socket.socket(socket.AF_UNIX).bind("/connection/" + name)
        print("BREACH: bound", name)
    except OSError:
        pass
