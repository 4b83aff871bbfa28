# saved the page that shows the notebook, under the notebook's name
# remark: the file is a web page
# marks:
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").write_text("\n\n<!DOCTYPE html>\n<html><body>scaling.ipynb</body></html>")
