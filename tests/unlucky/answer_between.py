# answered in a new cell between the stub and its test
# remark: ^$
# marks: lengths
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

    cells = blank["cells"]
    at = next(i for i, cell in enumerate(cells) if "".join(cell["source"]).startswith("def lengths"))
    answer = next(cell for cell in notebook["cells"] if "".join(cell["source"]).startswith("def lengths"))
    cells.insert(at + 1, {**answer, "metadata": {}})
    (folder / "scaling.ipynb").write_text(json.dumps(blank))
