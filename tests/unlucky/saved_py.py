# handed in a script instead of the notebook
# remark: the notebook is missing. Found: scaling.py.*a script
# marks:
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").unlink()
    (folder / "scaling.py").write_text("something else")
