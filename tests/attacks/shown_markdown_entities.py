# spells a link that runs with entities
# remark: entities
# ruff: noqa
def submission(notebook, folder):
    import json

    for text in [
        "[x](java&#115;cript:alert(1))",
        "[x](&#x6a;avascript&colon;alert(1))",
        "&#36;&#92;href{javascript&colon;alert(1)}{x}&#36;",
    ]:
        notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
