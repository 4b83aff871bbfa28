# hands in thousands of files and folders
# remark: more than
# ruff: noqa
def submission(notebook, folder):
    for number in range(1500):
        (folder / f"f{number}").write_bytes(b"")
        (folder / f"d{number}").mkdir()
