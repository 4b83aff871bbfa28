# hands in a folder where the notebook's file should be, and the notebook under another name
# remark: scaling\.ipynb
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "mine.ipynb")
    (folder / "scaling.ipynb").mkdir()
    (folder / "scaling.ipynb" / "x.txt").write_text("x")
