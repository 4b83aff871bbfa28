# one solution cell is not Python, and another one is left blank
# remark: ^$
# marks: largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        if "class Scale" in "".join(cell["source"]):
            cell["source"] = "class Scale(nn.Module:\n    pass"
        if "def lengths" in "".join(cell["source"]):
            cell["source"] = "def lengths(words):\n    # YOUR CODE HERE\n    raise NotImplementedError()\n"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
