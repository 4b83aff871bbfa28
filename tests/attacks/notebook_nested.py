# nests the notebook's metadata a hundred thousand deep
# remark: not valid JSON
# ruff: noqa
def submission(notebook, folder):
    import json

    text = json.dumps(notebook).replace(
        '"metadata": {', '"metadata": {"deep": ' + "[" * 100_000 + "]" * 100_000 + ", ", 1
    )
    (folder / "scaling.ipynb").write_text(text)
