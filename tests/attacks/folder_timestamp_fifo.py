# hands in a FIFO for a time stamp
# remark: timestamp\.txt
# ruff: noqa
def submission(notebook, folder):
    import os

    os.mkfifo(folder / "timestamp.txt")
