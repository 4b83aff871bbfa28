# never ends, and swallows KeyboardInterrupt
# remark: timed out
# ruff: noqa
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
