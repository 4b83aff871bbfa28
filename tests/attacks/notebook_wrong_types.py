# puts wrong types where cells, sources and ids should be
# remark: is not a cell|has no text
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook["cells"] += [3, None, [], {"cell_type": {"a": 1}, "source": {"b": 2}, "metadata": 7, "id": [1]}]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
