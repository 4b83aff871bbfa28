# copied a test cell to play with it
# remark: was there 2 times
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import copy
    import json

    cells = notebook["cells"]
    at = next(i for i, c in enumerate(cells) if c["metadata"].get("nbgrader", {}).get("grade_id") == "scale-test")
    copied = copy.deepcopy(cells[at])
    copied["source"] = "print(Scale(3).gain)"
    cells.insert(at + 1, copied)
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
