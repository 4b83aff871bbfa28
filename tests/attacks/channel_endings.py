# says what it has seen by how it ends: by exit codes, signals, names of errors, and the time that it takes
# remark: exited with code|killed by signal
# ruff: noqa
import os
import time


def secret():
    return sum(map(ord, get_ipython().user_ns["In"][-1]))


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        raise [KeyError, IndexError, ZeroDivisionError, BufferError][secret() % 4](secret())


def lengths(words):
    time.sleep(secret() % 3 / 10)
    os._exit(3 + secret() % 100)


def largest(x):
    os.kill(os.getpid(), [4, 6, 8, 11][secret() % 4])
