# starts processes up to a number that would starve the others
# remark: too many processes
# ruff: noqa
import subprocess
import time

started = [subprocess.Popen(["sleep", "60"]) for _ in range(100)]
time.sleep(1.5)
