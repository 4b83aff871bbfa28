# handed in its virtual environment and its repository too
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    for name in ("venv/lib/site-packages/torch", ".git/objects/ab", "node_modules/x"):
        inner = folder / name
        inner.mkdir(parents=True)
        for number in range(300):
            (inner / f"f{number}.py").write_text("raise SystemExit\n")
