# merged a solution with its test
# remark: lengths-test was missing
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cells = notebook["cells"]
    at = next(i for i, cell in enumerate(cells) if "".join(cell["source"]).startswith("def lengths"))
    cells[at]["source"] = [*cells[at]["source"], "\n\n", *cells.pop(at + 1)["source"]]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
