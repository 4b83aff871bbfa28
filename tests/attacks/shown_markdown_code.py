# hides HTML where one program sees code, and another one doesn't
# remark: scripts
# ruff: noqa
def submission(notebook, folder):
    import json

    for text in [
        "` $ ` $ <img src=x onerror=alert(1)> ` `",
        "```mermaid\n<img src=x onerror=alert(1)>\n```",
        "\\`<script>alert(1)</script>\\`",
        "```\n$$\n```\n<img src=x onerror=alert(1)>\n```\n$$\n```",
    ]:
        notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
