# the notebook was damaged in saving, and a whole copy lies beside it
# remark: scaling.ipynb can't be graded .*breaks off.*scaling-backup.ipynb was taken
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    text = json.dumps(notebook, indent=1)
    (folder / "scaling.ipynb").write_text(text[: len(text) // 2])
    (folder / "scaling-backup.ipynb").write_text(text)
