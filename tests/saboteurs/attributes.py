# writes extended attributes on every folder and file that it can
# remark: files of the machine
# ruff: noqa
import os

for path in (
    "/scratch",
    "/tmp",
    "/dev/shm",
    "/connection",
    "/dev/pts",
    "/dev",
    "/proc",
    "/",
    "/usr/bin/env",
    "/dev/null",
):
    for name in ("user.pwned", "trusted.pwned", "security.pwned"):
        try:
            os.setxattr(path, name, b"x")
        except OSError:
            pass
