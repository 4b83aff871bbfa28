# puts links that run into a text cell
# remark: scripts
# ruff: noqa
def submission(notebook, folder):
    import json

    for text in [
        "[see my work](javascript:alert(1))",
        "[a][b]\n\n[b]: JAVASCRIPT:alert(1)",
        "[c](<data:text/html,<script>alert(1)</script>>)",
        "<javascript:alert(1)>",
    ]:
        notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
