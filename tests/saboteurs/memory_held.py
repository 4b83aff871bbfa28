# holds memory in processes, files and pipes that stay
# remark: processes
# ruff: noqa
import mmap, os, time

shared = mmap.mmap(-1, 64 * 2**20)
shared.write(bytes(64 * 2**20))
with open("/dev/shm/held", "wb") as file:
    try:
        file.write(bytes(24 * 2**20))
    except OSError:
        pass
pipes = [os.pipe() for _ in range(100)]
for _, end in pipes:
    os.set_blocking(end, False)
    os.write(end, bytes(65536))
if os.fork() == 0:
    os.setsid()
    time.sleep(1000)
