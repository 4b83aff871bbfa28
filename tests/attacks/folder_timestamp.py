# hands in a time stamp that is no time
# remark: timestamp\.txt
# ruff: noqa
def submission(notebook, folder):
    (folder / "timestamp.txt").write_text("x" * 1000 + "\0 the day before yesterday")
