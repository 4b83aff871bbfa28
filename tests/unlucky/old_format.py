# saved in nbformat 3
# remark: .*
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["input"] = cell.pop("source")
            cell["prompt_number"], cell["language"] = cell.pop("execution_count"), "python"
    old = {"metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0, "worksheets": [{"cells": notebook["cells"]}]}
    (folder / "scaling.ipynb").write_text(json.dumps(old))
