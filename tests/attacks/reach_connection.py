# puts other sockets and files in place of its kernel's, for the grader to find
# remark: files of the machine
# ruff: noqa
import os, socket

for name in ("k.json", "k-1", "k-2", "k-5", "k-6"):
    path = f"/connection/{name}"
    for change in (
        lambda: os.unlink(path),
        lambda: os.rename(path, "/connection/other"),
        lambda: os.symlink("/usr/bin/env", path),
        lambda: os.mkfifo(path),
        lambda: os.chmod(path, 0),
        lambda: socket.socket(socket.AF_UNIX).bind(path),
    ):
        try:
            change()
            print("BREACH:", path)
        except OSError:
            pass
