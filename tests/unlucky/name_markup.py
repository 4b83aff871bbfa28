# a name with brackets, and no suffix
# remark: was taken for scaling.ipynb
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "[bold]my &lt; <work> & more[")
