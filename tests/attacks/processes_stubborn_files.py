# leaves folders that can't be read, and names that are no text
# remark: files
# ruff: noqa
import os

os.makedirs(b"/scratch/\xff\xfe/deep\n\x01", exist_ok=True)
open(b"/scratch/\xff\xfe/deep\n\x01/\xf0 -rf *", "w").close()
os.makedirs("/tmp/locked/inner", exist_ok=True)
open("/tmp/locked/inner/file", "w").close()
os.mkfifo("/tmp/fifo")
os.symlink("/", "/tmp/root")
os.symlink("loop", "/tmp/loop")
os.chmod("/tmp/locked/inner", 0)
os.chmod("/tmp/locked", 0)
os.chmod("/scratch", 0o500)
