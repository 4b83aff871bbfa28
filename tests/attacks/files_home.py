# reads the grader's home
# remark: files
# ruff: noqa
import os

homes = ["/root", *[f"/home/{name}" for name in (os.listdir("/home") if os.path.isdir("/home") else [])]]
for home in homes:
    for name in (".bashrc", ".ssh", ".profile", ".config", ".git-credentials", ".local", ".netrc"):
        if os.path.exists(f"{home}/{name}"):
            print("BREACH:", home, name)
