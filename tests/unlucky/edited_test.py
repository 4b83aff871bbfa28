# edited a locked test cell, and turned another one into text
# remark: scale-test had its text changed.*|type changed
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name == "scale-test":
            cell["source"] = ["# mine\n", *cell["source"]]
        if name == "largest-test":
            cell["cell_type"] = "raw"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
