# typed the answers into a new notebook, with nothing of the lesson
# remark: recognised by what is in them: scale, lengths, largest
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    answers = [cell for cell in notebook["cells"] if "".join(cell["source"]).startswith(("class", "def"))]
    for cell in answers:
        cell["metadata"] = {}
    start = {**answers[0], "source": "import torch\nfrom torch import nn"}
    new = {"cells": [start, *answers], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "scaling.ipynb").unlink()
    (folder / "Untitled.ipynb").write_text(json.dumps(new))
