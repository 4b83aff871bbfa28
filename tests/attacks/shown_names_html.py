# names its notebook and its files like HTML
# remark: <img src=x onerror=alert\(1\)>.ipynb was taken
# ruff: noqa
def submission(notebook, folder):
    (folder / "scaling.ipynb").rename(folder / "<img src=x onerror=alert(1)>.ipynb")
    (folder / "numpy").mkdir()
    (folder / "numpy" / "<svg onload=alert(1)>.py").write_text("")
    (folder / "[x](javascript:alert(1)) $\\href{javascript:alert(1)}{y}$.py").write_text("")
