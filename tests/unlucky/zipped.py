# handed in an archive of it, with a module of its own
# remark: work/scaling.ipynb \(in work.zip\) was taken
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json, zipfile

    for cell in notebook["cells"]:
        if "".join(cell["source"]).startswith("def largest"):
            cell["source"] = "import helpers\ndef largest(x):\n    return helpers.top(x)"
    (folder / "scaling.ipynb").unlink()
    with zipfile.ZipFile(folder / "work.zip", "w") as archive:
        archive.writestr("work/scaling.ipynb", json.dumps(notebook))
        archive.writestr("work/helpers.py", "def top(x):\n    return x.max(dim=1).values\n")
        archive.writestr("__MACOSX/work/._scaling.ipynb", b"\x00\x05\x16\x07")
