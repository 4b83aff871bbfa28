# has a raw cell of a type that pages show as it is
# remark: scripts
# ruff: noqa
def submission(notebook, folder):
    import json

    for text in ["<script>alert('BREACH')</script>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>"]:
        notebook["cells"].append(
            {"cell_type": "raw", "metadata": {"raw_mimetype": "text/html", "format": "text/html"}, "source": text}
        )
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
