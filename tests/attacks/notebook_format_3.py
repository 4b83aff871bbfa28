# hands in a notebook of nbformat 3 that is not one
# remark: missing|put back
# ruff: noqa
def submission(notebook, folder):
    import json

    sheets = [{"cells": [{"cell_type": "code", "input": ["1"], "language": 3}]}, None, {"cells": 3}]
    (folder / "scaling.ipynb").write_text(
        json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": sheets})
    )
