# a name that runs from right to left
# remark: was taken for scaling.ipynb
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "\u0627\u0644\u0648\u0627\u062c\u0628 \u0661.ipynb")
