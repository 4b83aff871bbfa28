# kills its own kernel
# remark: SIGKILL
# ruff: noqa
import os, signal

os.kill(os.getpid(), signal.SIGKILL)
