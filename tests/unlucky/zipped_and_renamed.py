# handed in an archive under the notebook's name
# remark: the file is a zip archive
# marks:
# ruff: noqa
def submission(notebook, folder):
    import zipfile

    text = (folder / "scaling.ipynb").read_text()
    with zipfile.ZipFile(folder / "scaling.ipynb", "w") as archive:
        archive.writestr("scaling.ipynb", text)
