# installs packages on its way
# remark: .*
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for place, text in ((1, "!pip install -q seaborn"), (3, "%pip install numpy"), (5, "%conda install numpy")):
        extra = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": text}
        notebook["cells"].insert(place, extra)
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
