# closes standard output and error, and all their descriptors
# remark: os\.close
# ruff: noqa
import os, sys

sys.stdout = sys.stderr = None
for descriptor in range(3, 64):
    try:
        os.close(descriptor)
    except OSError:
        pass
