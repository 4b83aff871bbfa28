# locks its own files in every way, and leaves them locked
# remark: processes
# ruff: noqa
import fcntl, os, subprocess

held = []
for folder in ("/tmp", "/scratch", "/dev/shm"):
    held.append(os.open(f"{folder}/lock", os.O_RDWR | os.O_CREAT))
    fcntl.lockf(held[-1], fcntl.LOCK_EX | fcntl.LOCK_NB)
subprocess.Popen(["sleep", "1000"], start_new_session=True, pass_fds=held)
