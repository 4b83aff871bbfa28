# hands in a FIFO for a notebook, which a reader would wait for for ever
# remark: not an ordinary file
# ruff: noqa
def submission(notebook, folder):
    import os

    (folder / "scaling.ipynb").unlink()
    os.mkfifo(folder / "scaling.ipynb")
    os.mkfifo(folder / "data.csv")
