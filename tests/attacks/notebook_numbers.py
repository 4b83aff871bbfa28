# writes NaN, infinities and numbers of a million digits where numbers go
# remark: not valid JSON
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["points"] = float("nan")
            cell["metadata"]["nbgrader"]["schema_version"] = 1e999
    (folder / "scaling.ipynb").write_text(json.dumps(notebook).replace('"nbformat": 4', '"nbformat": ' + "9" * 100_000))
