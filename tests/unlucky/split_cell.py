# split a solution cell in two; the editor gave both halves its id
# remark: was there 2 times
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import copy
    import json

    cells = notebook["cells"]
    at = next(i for i, c in enumerate(cells) if "def lengths" in "".join(c["source"]))
    second = copy.deepcopy(cells[at])
    cells[at]["source"] = "def count(words, size):\n    return sum(len(word) == size for word in words)\n"
    second["source"] = "def lengths(words):\n    return {len(word): count(words, len(word)) for word in words}\n"
    cells.insert(at + 1, second)
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
