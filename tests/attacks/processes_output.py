# prints without end
# remark: timed out|too much|out of memory|outputs didn't end|evidence is missing
# ruff: noqa
while True:
    print("x" * 100_000)
