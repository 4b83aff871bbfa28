# pasted a picture into a text cell
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import base64, json

    png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    cell = {"cell_type": "markdown", "metadata": {}, "source": "![my plot](attachment:my%20plot.png)"}
    cell["attachments"] = {"my plot.png": {"image/png": png}}
    notebook["cells"].append(cell)
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
