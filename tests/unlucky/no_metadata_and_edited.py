# no metadata, tests edited, the text of the lesson deleted
# remark: recognised by what is in them
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook["cells"] = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        if "check(" in "".join(cell["source"]):
            cell["source"] = ["# my notes\n", *cell["source"]]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
