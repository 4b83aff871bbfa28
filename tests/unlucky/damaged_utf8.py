# one byte of its text is damaged
# remark: read as damaged UTF-8
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        if "".join(cell["source"]).startswith("def largest"):
            cell["source"] = ["# \u00e4\u00f6\u00fc\u00df DAMAGED\n", *cell["source"]]
    raw = json.dumps(notebook, ensure_ascii=False).encode()
    (folder / "scaling.ipynb").write_bytes(raw.replace(b"DAMAGED", b"\xff"))
