# one exercise never ends
# remark: cell lengths-test: timed out
# marks: scale largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cell = next(c for c in notebook["cells"] if "def lengths" in "".join(c["source"]))
    cell["source"] = "def lengths(words):\n    while True:\n        pass\n"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
