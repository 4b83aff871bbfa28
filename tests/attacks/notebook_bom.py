# hands in UTF-16
# remark: read as UTF-16
# ruff: noqa
def submission(notebook, folder):
    import json

    (folder / "scaling.ipynb").write_bytes(json.dumps(notebook).encode("utf-16"))
