# handed in an archive instead of the notebook
# remark: the notebook is missing. Found: work.rar.*an archive
# marks:
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").unlink()
    (folder / "work.rar").write_text("something else")
