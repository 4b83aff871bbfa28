# writes to the descriptors of standard output and error without end
# remark: timed out|too much|out of memory|outputs didn't end|evidence is missing
# ruff: noqa
import os

while True:
    os.write(1, b"x" * 100_000)
    os.write(2, b"\xff" * 100_000)
