# a name of emoji
# remark: was taken for scaling.ipynb
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "\U0001f525 fertig \U0001f468\u200d\U0001f4bb.ipynb")
