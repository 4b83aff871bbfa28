# hands in an archive whose names lead out of its folder
# remark: work.zip\) was taken
# ruff: noqa
def submission(notebook, folder):
    import json, zipfile

    (folder / "scaling.ipynb").unlink()
    with zipfile.ZipFile(folder / "work.zip", "w") as archive:
        archive.writestr("scaling.ipynb", json.dumps(notebook))
        for name in ("../pwned", "/tmp/pwned", "a/../../pwned", "..\\pwned", "words.txt/pwned"):
            archive.writestr(name, "pwned")
