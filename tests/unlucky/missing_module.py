# uses a module that the grader doesn't have
# remark: there is no module 'seaborn' here
# marks: scale largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cell = next(c for c in notebook["cells"] if "".join(c["source"]).startswith("def lengths"))
    cell["source"] = ["import seaborn as sns\n", *cell["source"]]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
