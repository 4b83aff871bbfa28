# hands in links to the grader's files beside the notebook
# remark: link
# ruff: noqa
def submission(notebook, folder):
    (folder / "passwords.txt").symlink_to("/etc/passwd")
    (folder / "source").symlink_to(folder.parents[2] / "source")
    (folder / "up").symlink_to("../../..")
    (folder / "loop").symlink_to("loop")
