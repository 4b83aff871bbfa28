# hands in a notebook of 3 GB
# remark: larger than
# ruff: noqa
def submission(notebook, folder):
    with (folder / "scaling.ipynb").open("r+b") as file:
        file.truncate(3 * 1024**3)
