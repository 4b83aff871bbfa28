# sends small outputs without end
# remark: timed out|too much
# ruff: noqa
while True:
    display({"text/plain": "x" * 1000}, raw=True)
