# hands in UTF-16
# remark: not UTF-8
# ruff: noqa
def submission(notebook, folder):
    import json

    (folder / "scaling.ipynb").write_bytes(json.dumps(notebook).encode("utf-16"))
