# a mail program broke the lines within its texts
# remark: and was mended
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    (folder / "scaling.ipynb").write_text(json.dumps(notebook).replace("\\n", "\n").replace("\\t", "\t"))
