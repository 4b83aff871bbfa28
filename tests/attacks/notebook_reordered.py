# puts the tests before everything else
# remark: place changed
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook["cells"].sort(key=lambda c: not c["metadata"].get("nbgrader", {}).get("grade"))
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
