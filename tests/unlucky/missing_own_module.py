# forgot to hand in a module of its own, which a function imports
# remark: there is no module 'my_helpers' here
# marks: scale largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cell = next(c for c in notebook["cells"] if "".join(c["source"]).startswith("def lengths"))
    cell["source"] = "def lengths(words):\n    from my_helpers import count\n    return count(words)"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
