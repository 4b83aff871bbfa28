# unpacked on a system that knows no Windows paths
# remark: was taken for scaling.ipynb
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "01-scaling\\scaling.ipynb")
