# hands in JSON that is no notebook
# remark: not a notebook
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").write_text("[1, 2, 3]")
