# takes capabilities back that were given up
# remark: ctypes
# ruff: noqa
import ctypes, struct

libc = ctypes.CDLL(None)
head = struct.pack("=Ii", 0x20080522, 0)
for bits in (0xFFFFFFFF, 1 << 21, 1 << 12, 1 << 18):
    if libc.capset(head, struct.pack("=6I", *[bits] * 6)) == 0:
        print("BREACH: capset")
for capability in range(41):
    if libc.prctl(47, 2, capability, 0, 0) == 0:
        print("BREACH: ambient")
    if libc.prctl(23, capability, 0, 0, 0) == 1:
        print("BREACH: bounding", capability)
if libc.prctl(28, 0x3F, 0, 0, 0) == 0:
    print("BREACH: secure bits")
