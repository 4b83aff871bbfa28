# its time stamp is in words
# remark: timestamp.txt holds no time
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / "timestamp.txt").write_text("gestern Abend")
