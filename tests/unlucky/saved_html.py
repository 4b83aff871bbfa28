# handed in a page made of a notebook instead of the notebook
# remark: the notebook is missing. Found: scaling.html.*a page made of a notebook
# marks:
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").unlink()
    (folder / "scaling.html").write_text("something else")
