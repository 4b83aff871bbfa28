# an old system wrote the name in capitals
# remark: was taken for scaling.ipynb
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "SCALING.IPYNB")
