# began in one notebook, went on in a copy, and handed in both
# remark: scaling-Copy1.ipynb was taken .*holds all that the others hold
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    RELEASED = {
        "class Scale": "class Scale(nn.Module):\n    def __init__(self, size):\n        super().__init__()\n"
        "        # YOUR CODE HERE\n        raise NotImplementedError()\n\n    def forward(self, x):\n"
        "        # YOUR CODE HERE\n        raise NotImplementedError()",
        "def lengths": "def lengths(words):\n    # YOUR CODE HERE\n    raise NotImplementedError()",
        "def largest": "def largest(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()",
    }
    import copy, json

    blank = copy.deepcopy(notebook)
    for cell in blank["cells"]:
        text = "".join(cell["source"])
        for head in ("class Scale", "def lengths", "def largest"):
            if text.startswith(head):
                cell["source"] = RELEASED[head]

    for new, old in zip(blank["cells"], notebook["cells"]):
        if "".join(old["source"]).startswith("class Scale"):
            new["source"] = old["source"]
    (folder / "scaling.ipynb").write_text(json.dumps(blank))
    (folder / "scaling-Copy1.ipynb").write_text(json.dumps(notebook))
