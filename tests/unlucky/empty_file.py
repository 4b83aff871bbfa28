# a full disk left an empty file
# remark: the file is empty
# marks:
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").write_bytes(b"")
