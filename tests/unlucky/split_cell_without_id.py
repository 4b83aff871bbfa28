# split a solution cell in two; the second half has no id
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cells = notebook["cells"]
    at = next(i for i, c in enumerate(cells) if "def lengths" in "".join(c["source"]))
    cells[at]["source"] = "def count(words, size):\n    return sum(len(word) == size for word in words)\n"
    second = "def lengths(words):\n    return {len(word): count(words, len(word)) for word in words}\n"
    extra = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    cells.insert(at + 1, {**extra, "source": second})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
