# has a formula carry a link that runs, and a style
# remark: scripts
# ruff: noqa
def submission(notebook, folder):
    import json

    for text in [
        "$\\href{javascript:alert(1)}{x}$",
        "$$\\style{background:url(//x.test)}{x}$$",
        "\\$\\\\href{javascript:alert(1)}{x}\\$",
    ]:
        notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
