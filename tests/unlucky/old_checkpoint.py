# an old checkpoint lies beside the notebook
# remark: ^$
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

    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / "scaling-checkpoint.ipynb").write_text(json.dumps(blank))
