# makes files without end, each empty
# remark: too many files|timed out
# ruff: noqa
number = 0
while True:
    number += 1
    open(f"/tmp/{number}", "w").close()
