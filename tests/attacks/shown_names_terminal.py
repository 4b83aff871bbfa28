# names its files with commands of a terminal
# remark: \?\[2J\?.*was taken
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "\x1b[2J\x1b]0;owned\x07\u202ework\u200b\x9b31m.ipynb")
    (folder / "numpy").mkdir()
    (folder / "numpy" / "\x1b[1A\x1b[2K.py").write_text("")
