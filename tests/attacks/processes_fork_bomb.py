# a fork bomb
# remark: too many processes|SIGKILL|sandbox was killed|timed out|processes
# ruff: noqa
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
