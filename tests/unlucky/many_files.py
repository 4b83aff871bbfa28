# handed in more data files than are kept, and the notebook under a late name
# remark: more than 200 files|zz work.ipynb was taken
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "zz work.ipynb")
    for number in range(260):
        (folder / f"data-{number}.csv").write_text("1,2\n")
