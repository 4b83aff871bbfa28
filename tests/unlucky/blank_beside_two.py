# handed in the blank notebook and two copies with different answers: nobody can tell which one counts
# remark: differ .*none was taken
# marks:
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

    (folder / "scaling.ipynb").write_text(json.dumps(blank))
    for number in (1, 2):
        one = copy.deepcopy(notebook)
        for cell in one["cells"]:
            if "".join(cell["source"]).startswith("def largest"):
                cell["source"] = f"def largest(x):\n    return x[:, {number}]"
        (folder / f"scaling-Copy{number}.ipynb").write_text(json.dumps(one))
