# hands in a cell of two million characters
# remark: characters
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook["cells"][2]["source"] = "x = 1\n" * 400_000
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
