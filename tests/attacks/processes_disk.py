# fills every folder that it can write to
# remark: files
# ruff: noqa
import os

for folder in ("/scratch", "/tmp", "/dev/shm"):
    try:
        for number in range(8):
            with open(f"{folder}/pwned-{number}", "wb") as file:
                for _ in range(8):
                    file.write(b"x" * 2**20)
        print("BREACH: no end of", folder)
    except OSError:
        pass
