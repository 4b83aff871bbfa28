# leaves files that can't be changed or removed
# remark: ctypes|descriptors
# ruff: noqa
import ctypes, fcntl, os, struct

FS_IOC_SETFLAGS = 0x40086602
for root in ("/scratch", "/tmp", "/dev/shm"):
    for name, flags in (("fixed", 0x10), ("growing", 0x20)):
        path = f"{root}/{name}"
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT)
        try:
            fcntl.ioctl(descriptor, FS_IOC_SETFLAGS, struct.pack("l", flags))
        except OSError:
            pass
        os.close(descriptor)
    os.makedirs(f"{root}/closed/inner", exist_ok=True)
    os.chmod(f"{root}/closed/inner", 0)
    os.chmod(f"{root}/closed", 0)
    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.ioctl(folder, FS_IOC_SETFLAGS, struct.pack("l", 0x30))
    except OSError:
        pass
libc = ctypes.CDLL(None)
