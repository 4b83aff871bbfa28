# tries system calls that a notebook has no use for, and the kernel's bugs are often in
# remark: ctypes
# ruff: noqa
import ctypes, os, platform

libc = ctypes.CDLL(None, use_errno=True)
numbers = {
    "x86_64": {
        "bpf": 321,
        "perf_event_open": 298,
        "userfaultfd": 323,
        "io_uring_setup": 425,
        "kexec_load": 246,
        "open_by_handle_at": 304,
        "fsopen": 430,
        "setns": 308,
        "quotactl": 179,
        "init_module": 175,
    },
    "aarch64": {
        "bpf": 280,
        "perf_event_open": 241,
        "userfaultfd": 282,
        "io_uring_setup": 425,
        "kexec_load": 104,
        "open_by_handle_at": 265,
        "fsopen": 430,
        "setns": 268,
        "quotactl": 60,
        "init_module": 105,
    },
}[platform.machine()]
for name, number in numbers.items():
    ctypes.set_errno(0)
    if libc.syscall(number, 0, 0, 0, 0, 0) >= 0 or ctypes.get_errno() != 1:
        print("BREACH:", name, os.strerror(ctypes.get_errno()))
