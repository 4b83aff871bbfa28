# what macOS adds to a disk of another system, and another name for the notebook
# remark: my work.ipynb was taken
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "my work.ipynb")
    (folder / "._my work.ipynb").write_bytes(b"\x00\x05\x16\x07\x00\x02")
    (folder / ".DS_Store").write_bytes(b"\x00\x00\x00\x01Bud1")
