# handed in only the folder of checkpoints
# remark: scaling-checkpoint.ipynb was taken
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / "scaling.ipynb").rename(folder / ".ipynb_checkpoints" / "scaling-checkpoint.ipynb")
