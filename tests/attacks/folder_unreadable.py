# hands in an empty folder
# remark: missing
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").unlink()
