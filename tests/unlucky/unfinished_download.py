# handed in what was loaded of a download that broke off
# remark: the notebook is missing. Found: scaling.ipynb.crdownload.*breaks off
# marks:
# ruff: noqa
def submission(notebook, folder):
    text = (folder / "scaling.ipynb").read_text()
    (folder / "scaling.ipynb").unlink()
    (folder / "scaling.ipynb.crdownload").write_text(text[:900])
