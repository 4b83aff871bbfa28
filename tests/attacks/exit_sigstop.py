# stops its own kernel, so that it neither answers nor ends
# remark: timed out
# ruff: noqa
import os, signal

os.kill(os.getpid(), signal.SIGSTOP)
