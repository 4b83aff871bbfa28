# writes to Python, to its library, and to what the container is made of
# remark: files of the machine
# ruff: noqa
import os, site, sys

for folder in (
    sys.prefix,
    sys.base_prefix,
    *site.getsitepackages(),
    "/opt/inside",
    "/opt/course",
    "/usr/lib",
    "/proc/self",
):
    for change in (
        lambda: open(f"{folder}/pwned", "w"),
        lambda: os.utime(folder),
        lambda: os.chmod(folder, 0o755),
        lambda: os.setxattr(folder, "user.pwned", b"x"),
    ):
        try:
            change()
            print("BREACH:", folder)
        except OSError:
            pass
