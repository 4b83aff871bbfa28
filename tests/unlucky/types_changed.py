# turned solution cells into text by a wrong key
# remark: type changed
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        if "".join(cell["source"]).startswith(("class", "def")):
            cell["cell_type"] = "markdown"
            del cell["outputs"], cell["execution_count"]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
