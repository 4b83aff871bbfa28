# deleted a test cell and a text cell by mistake
# remark: lengths-test was missing
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cells = [c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") != "lengths-test"]
    notebook["cells"] = [c for c in cells if c["cell_type"] == "code"]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
