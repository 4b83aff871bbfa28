# a program dropped the metadata of all cells
# remark: recognised by what is in them: setup,
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        cell["metadata"] = {}
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
