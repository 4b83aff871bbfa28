# solved an exercise below its test, ran them out of order, and saved
# remark: place changed
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cells = notebook["cells"]
    at = next(i for i, c in enumerate(cells) if "class Scale" in "".join(c["source"]))
    cells.append(cells.pop(at))
    for number, cell in enumerate(reversed(cells)):
        if cell["cell_type"] == "code":
            cell["execution_count"] = number * 7 + 3
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
