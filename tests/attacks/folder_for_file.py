# hands in folders where the assignment's files and the grader's files go
# remark: words\.txt
# ruff: noqa
def submission(notebook, folder):
    for name in ("words.txt", "scaling.tmp", "timestamp.txt", "k.json"):
        (folder / name).mkdir()
        (folder / name / "x.txt").write_text("x")
