# gave the cells names of its own
# remark: recognised by what is in them: scale, lengths, largest
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for number, cell in enumerate(notebook["cells"]):
        if "".join(cell["source"]).startswith(("class", "def")):
            cell["metadata"]["nbgrader"]["grade_id"] = f"my answer {number}"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
