# holds memory in pipes, which counts for no process
# remark: timed out|descriptors
# ruff: noqa
import fcntl, os, time

held = []
try:
    while True:
        held.append(os.pipe())
        fcntl.fcntl(held[-1][1], 1031, 2**20)
        os.set_blocking(held[-1][1], False)
        os.write(held[-1][1], bytes(2**20))
except OSError:
    pass
