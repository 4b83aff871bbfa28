# makes system calls of another kind of processor, which have other numbers
# remark: SIGSYS|ctypes
# ruff: noqa
import ctypes, mmap, platform

if platform.machine() == "x86_64":
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    # mov eax, 20 (getpid of 32-bit programs); int 0x80; ret
    page.write(bytes.fromhex("b814000000cd80c3"))
    code = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
    print("BREACH:", code())
