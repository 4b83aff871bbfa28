# reads the system's passwords
# remark: files
# ruff: noqa
import os

for path in (
    "/etc/shadow",
    "/etc/passwd",
    "/etc/sudoers",
    "/etc/hosts",
    "/etc/machine-id",
    "/var/log",
    "/run",
    "/boot",
    "/sys",
    "/mnt",
):
    if os.path.exists(path):
        print("BREACH:", path)
