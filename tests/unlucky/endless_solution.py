# one solution cell never ends, and swallows the interrupt
# remark: cell lengths: timed out
# marks: scale largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cell = next(c for c in notebook["cells"] if "def lengths" in "".join(c["source"]))
    cell["source"] = "while True:\n    try:\n        while True:\n            pass\n    except:\n        pass\n"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
