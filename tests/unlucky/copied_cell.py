# copied a solution cell before working on the copy, and left the stub below it too
# remark: was there 3 times
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import copy
    import json

    cells = notebook["cells"]
    at = next(i for i, c in enumerate(cells) if "def largest" in "".join(c["source"]))
    stub = copy.deepcopy(cells[at])
    stub["source"] = ["def largest(x):\n", "    # YOUR CODE HERE\n", "    raise NotImplementedError()\n"]
    cells[at : at + 1] = [stub, cells[at], copy.deepcopy(stub)]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
