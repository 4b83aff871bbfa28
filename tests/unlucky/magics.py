# begins with %%time, and uses %matplotlib and a shell line
# remark: .*
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    cell = next(c for c in notebook["cells"] if "class Scale" in "".join(c["source"]) and c["cell_type"] == "code")
    cell["source"] = "%%time\n" + "".join(cell["source"])
    extra = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    notebook["cells"].insert(
        2, {**extra, "source": "%matplotlib inline\n!pip install --quiet torch\n%timeit -n1 -r1 1 + 1"}
    )
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
