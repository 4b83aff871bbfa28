# leaves keys in the rings of its user and its session
# remark: ctypes
# ruff: noqa
import ctypes, platform

libc = ctypes.CDLL(None)
add, request, control = {"x86_64": (248, 249, 250), "aarch64": (217, 218, 219)}[platform.machine()]
for ring in range(-5, 0):
    libc.syscall(add, b"user", b"pwned", b"x", 1, ring)
libc.syscall(control, 1, b"pwned-session")
