# reads and writes the kernel's key rings, which no container of its own holds
# remark: ctypes
# ruff: noqa
import ctypes, platform

libc = ctypes.CDLL(None, use_errno=True)
add, request, control = {"x86_64": (248, 249, 250), "aarch64": (217, 218, 219)}[platform.machine()]
for ring in (-3, -4, -5):
    if libc.syscall(add, b"user", b"pwned", b"x", 1, ring) > 0:
        print("BREACH: add_key", ring)
if libc.syscall(control, 0, -3, 1) > 0:
    print("BREACH: keyctl")
