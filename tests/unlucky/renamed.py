# renamed the file
# remark: was taken for scaling
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "Übung (1) – final FINAL.ipynb")
