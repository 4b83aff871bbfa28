# removes, moves and leaves the folder it works in
# remark: files of the machine
# ruff: noqa
import os

os.makedirs("/scratch/here/inner", exist_ok=True)
os.chdir("/scratch/here/inner")
os.rename("/scratch/here", "/tmp/there") if os.stat("/tmp").st_dev == os.stat("/scratch").st_dev else None
try:
    os.rmdir("/scratch")
except OSError:
    pass
os.chdir("/scratch/here/inner")
os.rmdir("/scratch/here/inner")
try:
    os.chroot("/scratch/here")
except OSError:
    pass
