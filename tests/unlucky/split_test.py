# split a test cell in two
# remark: scale-test was there 2 times
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import copy, json

    cells = notebook["cells"]
    at = next(i for i, c in enumerate(cells) if c["metadata"].get("nbgrader", {}).get("grade_id") == "scale-test")
    second = copy.deepcopy(cells[at])
    cells[at]["source"], second["source"] = cells[at]["source"][:1], cells[at]["source"][1:]
    cells.insert(at + 1, second)
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
