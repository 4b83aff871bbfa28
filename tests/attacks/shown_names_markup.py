# names its files in the markup of the grader's own table, to hide or to break its line
# remark: \[conceal\]x.ipynb was taken
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "[conceal]x.ipynb")
    (folder / "numpy").mkdir()
    (folder / "numpy" / "[").mkdir()
    (folder / "numpy" / "[" / "b].py").write_text("")
    (folder / "torch").mkdir()
    (folder / "torch" / "[link=x][bold red].py").write_text("")
