# takes all the memory that it can get
# remark: out of memory|MemoryError|memory|timed out
# ruff: noqa
hoard = []
while True:
    try:
        hoard.append(bytearray(b"x") * (64 * 1024**2))
    except MemoryError:
        pass
