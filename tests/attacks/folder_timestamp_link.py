# hands in a link for a time stamp
# remark: timestamp\.txt
# ruff: noqa
def submission(notebook, folder):
    (folder / "timestamp.txt").symlink_to("/etc/passwd")
