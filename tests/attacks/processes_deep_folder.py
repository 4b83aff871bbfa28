# makes a folder so deep that a recursive clean-up fails
# remark: files
# ruff: noqa
import os

for start in ("/scratch", "/connection"):
    os.chdir(start)
    for _ in range(3000):
        os.mkdir("d")
        os.chdir("d")
os.chdir("/scratch")
