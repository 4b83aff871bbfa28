# makes device nodes of the machine's memory and disks
# remark: files of the machine
# ruff: noqa
import os, stat

for major, minor in ((1, 1), (1, 3), (8, 0), (259, 0), (10, 229)):
    for kind in (stat.S_IFCHR, stat.S_IFBLK):
        try:
            os.mknod("/tmp/node", 0o666 | kind, os.makedev(major, minor))
            os.open("/tmp/node", os.O_RDONLY)
            print("BREACH:", major, minor)
        except OSError:
            pass
