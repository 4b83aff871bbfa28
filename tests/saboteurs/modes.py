# takes all modes from every folder and device that it can
# remark: files of the machine
# ruff: noqa
import os

for path in (
    "/dev/null",
    "/dev/zero",
    "/dev/full",
    "/dev/random",
    "/dev/urandom",
    "/dev/tty",
    "/opt/inside",
    "/usr/bin",
):
    for change in (
        lambda: os.chmod(path, os.stat(path).st_mode & 0o777),
        lambda: os.utime(path),
        lambda: os.chown(path, 65534, 65534),
    ):
        try:
            change()
            print("BREACH:", path)
        except OSError:
            pass
for path in ("/dev/shm", "/tmp", "/connection", "/dev/pts", "/scratch"):
    try:
        os.chmod(path, 0)
    except OSError:
        pass
