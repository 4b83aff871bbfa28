# hands in a notebook of a format to come
# remark: another format
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook.update(nbformat=99, nbformat_minor="x", orig_nbformat=-1)
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
