# hands in bytes that are no notebook
# remark: not UTF-8|not valid JSON
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").write_bytes(b"\x80\x04\x95cos\nsystem\n(S'touch pwned'\ntR.")
