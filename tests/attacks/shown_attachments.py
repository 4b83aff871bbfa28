# attaches what is no picture, under types and names that act
# remark: .*
# ruff: noqa
def submission(notebook, folder):
    import json

    bad = {
        '"><img src=x onerror=alert(1)>': {"image/svg+xml": "PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+"},
        "a.png": {"image/png": "x' onerror='alert(1)", "text/html": "<script>alert(1)</script>"},
        "b.png": {"image/png": ["not", 3]},
        "c.png": 7,
    }
    text = "![a](attachment:a.png) ![b](attachment:b.png) ![c](attachment:c.png) ![d](attachment:d.png)"
    notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text, "attachments": bad})
    notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text, "attachments": [1]})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
