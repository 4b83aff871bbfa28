# puts lone surrogates, null bytes and control characters into its text and ids
# remark: characters that can't be seen
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        cell["source"] = "\ud800\udfff\0\x1b[2J\u202e" * 10
        if "nbgrader" in cell["metadata"] and not cell["metadata"]["nbgrader"]["locked"]:
            cell["metadata"]["nbgrader"]["grade_id"] = "\ud800\0../../x"
        cell["id"] = "\ud800"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
