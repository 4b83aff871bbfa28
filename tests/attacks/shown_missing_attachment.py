# names an attachment that isn't there, at which nbgrader's page for grading breaks off
# remark: .*
# ruff: noqa
def submission(notebook, folder):
    import json

    for text in (
        "![a](attachment:none.png)",
        "![a][b]\n\n[b]: attachment:none.png",
        "![ok]\n\n[ok]:\nattachment:none.png",
    ):
        notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
