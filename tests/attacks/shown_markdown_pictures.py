# asks another machine for a picture whenever its work is looked at
# remark: pictures of other machines
# ruff: noqa
def submission(notebook, folder):
    import json

    for text in ["![x](http://x.test/who)", "![x](//x.test/who)", "![y][z]\n\n[z]: https://x.test/who"]:
        notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
