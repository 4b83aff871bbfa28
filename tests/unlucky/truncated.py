# the upload broke off
# remark: not valid JSON: it breaks off in line \d+
# marks:
# ruff: noqa
def submission(notebook, folder):
    import json

    text = json.dumps(notebook, indent=1)
    (folder / "scaling.ipynb").write_text(text[: len(text) * 2 // 3])
