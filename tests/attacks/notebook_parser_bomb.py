# hands in code that makes the parser recurse or swell
# remark: deep brackets
# ruff: noqa
def submission(notebook, folder):
    import json

    cells = [c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("solution")]
    cells[0]["source"] = "(" * 5000 + "1" + ")" * 5000
    cells[1]["source"] = "x = " + "-" * 50_000 + "1"
    cells[2]["source"] = "a" + "[0]" * 50_000 + " = 10 ** 10 ** 3"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
