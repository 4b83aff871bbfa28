# prints without end
# remark: timed out|too much|out of memory
# ruff: noqa
while True:
    print("x" * 100_000)
