# reads a file of its own disk
# remark: there is no file '/home/ada/Desktop/words.txt' here
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    extra = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    extra["source"] = "data = open('/home/ada/Desktop/words.txt').read()"
    notebook["cells"].insert(2, extra)
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
