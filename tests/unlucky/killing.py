# one exercise kills the kernel
# remark: cell lengths-test: the kernel
# marks: scale largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cell = next(c for c in notebook["cells"] if "def lengths" in "".join(c["source"]))
    cell["source"] = "import os\ndef lengths(words):\n    os.abort()\n"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
