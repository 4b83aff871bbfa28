# saved by an editor in an old encoding
# remark: not UTF-8, and was read as Windows-1252
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        if "".join(cell["source"]).startswith("def largest"):
            cell["source"] = ["# gr\u00f6\u00dfter Wert f\u00fcr jede Zeile\n", *cell["source"]]
    (folder / "scaling.ipynb").write_bytes(json.dumps(notebook, ensure_ascii=False).encode("cp1252"))
