# leaves shared memory, semaphores and message queues of POSIX
# remark: ctypes|processes
# ruff: noqa
import ctypes
from multiprocessing import resource_tracker, shared_memory

libc = ctypes.CDLL(None)
block = shared_memory.SharedMemory("pwned", create=True, size=2**20)
resource_tracker.unregister(block._name, "shared_memory")
libc.sem_open(b"/pwned", 0o100, 0o666, 1)
libc.mq_open(b"/pwned", 0o102, 0o666, None)
