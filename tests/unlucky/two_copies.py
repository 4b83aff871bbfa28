# handed in two copies whose answers differ
# remark: several files hold answers, and they differ .*scaling-Copy1.ipynb.*scaling.ipynb was graded
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        if "".join(cell["source"]).startswith("def largest"):
            cell["source"] = "def largest(x):\n    return x[:, 0]"
    (folder / "scaling-Copy1.ipynb").write_text(json.dumps(notebook))
