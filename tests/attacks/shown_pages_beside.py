# hands in pages, which the Formgrader would serve in its own name
# remark: .*
# ruff: noqa
def submission(notebook, folder):
    for name in ("evil.html", "evil.svg", "evil.xhtml", "evil", "evil.xml", "evil.js", "EVIL.HTM"):
        (folder / name).write_text("<script>alert('BREACH')</script>")
