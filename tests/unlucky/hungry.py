# one exercise wants more memory than there is
# remark: ^$|memory
# marks: scale largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cell = next(c for c in notebook["cells"] if "def lengths" in "".join(c["source"]))
    cell["source"] = "def lengths(words):\n    return {3: torch.zeros(10**12)}\n"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
