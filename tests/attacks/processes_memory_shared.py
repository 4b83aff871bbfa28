# takes shared memory, which no limit on a process's own data counts
# remark: out of memory
# ruff: noqa
import mmap, time

hoard = []
for _ in range(4):
    block = mmap.mmap(-1, 256 * 1024**2)
    for start in range(0, len(block), 2**20):
        block[start : start + 2**20] = b"x" * 2**20
    hoard.append(block)
time.sleep(60)
