# handed in a folder in a folder, with a module of its own beside the notebook
# remark: hw1/mine/scaling.ipynb was taken
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        if "".join(cell["source"]).startswith("def largest"):
            cell["source"] = "import helpers\ndef largest(x):\n    return helpers.top(x)"
    (folder / "scaling.ipynb").unlink()
    inner = folder / "hw1" / "mine"
    inner.mkdir(parents=True)
    (inner / "scaling.ipynb").write_text(json.dumps(notebook))
    (inner / "helpers.py").write_text("def top(x):\n    return x.max(dim=1).values\n")
