# leaves cells that fail among the exercises
# remark: .*
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    extra = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    for place, text in enumerate(
        ("1 / 0", "this is not Python", "undefined.name", "raise SystemExit", "import nothing")
    ):
        notebook["cells"].insert(2 * place + 1, {**extra, "source": text})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
