# saved by VS Code: its metadata, Windows line ends, a byte-order mark
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook["metadata"]["kernelspec"] = {"display_name": ".venv (3.12.1)", "language": "python", "name": "python3"}
    notebook["metadata"]["vscode"] = {"interpreter": {"hash": "31f2"}}
    for cell in notebook["cells"]:
        cell["source"] = [line.replace("\n", "\r\n") for line in "".join(cell["source"]).splitlines(keepends=True)]
        cell["metadata"]["vscode"] = {"languageId": "python"}
    (folder / "scaling.ipynb").write_bytes(b"\xef\xbb\xbf" + json.dumps(notebook, indent=1).encode())
