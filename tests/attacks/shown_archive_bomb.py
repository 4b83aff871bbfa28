# hands in an archive that unpacks to much more than it is
# remark: larger than|the notebook is missing
# ruff: noqa
def submission(notebook, folder):
    import zipfile

    (folder / "scaling.ipynb").unlink()
    with zipfile.ZipFile(folder / "work.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(6):
            archive.writestr(f"scaling-{number}.ipynb", b"[" * 60_000_000)
