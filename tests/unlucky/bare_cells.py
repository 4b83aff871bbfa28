# saved by a program that leaves out what is empty
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        for name in ("outputs", "execution_count", "id"):
            cell.pop(name, None)
    extra = {"cell_type": "code", "metadata": None, "source": None}
    notebook["cells"].append(extra)
    (folder / "scaling.ipynb").write_text(json.dumps({"cells": notebook["cells"], "nbformat": 4}))
