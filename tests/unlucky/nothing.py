# handed in an empty folder
# remark: the notebook is missing
# marks:
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").unlink()
