# handed in a picture instead of the notebook
# remark: the notebook is missing. Found: IMG_2041.HEIC.*a picture
# marks:
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").unlink()
    (folder / "IMG_2041.HEIC").write_text("something else")
