# handed in a PDF instead of the notebook
# remark: the notebook is missing. Found: my work.pdf.*a PDF
# marks:
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").unlink()
    (folder / "my work.pdf").write_text("something else")
