# hands in a socket, and a device where it can make one
# remark: not an ordinary file
# ruff: noqa
def submission(notebook, folder):
    import os, socket, stat

    here = os.getcwd()
    os.chdir(folder)
    socket.socket(socket.AF_UNIX).bind("s")
    os.chdir(here)
    try:
        os.mknod(folder / "zero", 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    except PermissionError:
        pass
