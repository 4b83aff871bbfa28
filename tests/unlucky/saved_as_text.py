# a program saved the notebook's JSON as one JSON text
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    (folder / "scaling.ipynb").write_text(json.dumps(json.dumps(notebook)))
