# handed in the same work twice
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import shutil

    shutil.copy(folder / "scaling.ipynb", folder / "scaling-Copy1.ipynb")
