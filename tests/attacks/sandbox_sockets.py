# replaces the kernel's control sockets and connection file
# remark: kernel|files
# ruff: noqa
import glob, os, socket

for path in glob.glob("/connection/*"):
    os.unlink(path)
    os.symlink("/etc/passwd" if path.endswith("json") else "/tmp/elsewhere", path)
    listener = socket.socket(socket.AF_UNIX)
    try:
        listener.bind("/tmp/elsewhere")
        listener.listen()
    except OSError:
        pass
