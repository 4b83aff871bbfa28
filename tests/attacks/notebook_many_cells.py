# hands in 10,000 cells
# remark: 10,0\d\d cells
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook["cells"] += [
        {"cell_type": "code", "source": "1", "metadata": {}, "outputs": [], "execution_count": None}
    ] * 10_000
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
