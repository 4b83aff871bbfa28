# merged by Git, with a conflict left in
# remark: Git conflict \(line \d+\)
# marks:
# ruff: noqa
def submission(notebook, folder):
    import json

    text = json.dumps(notebook, indent=1).splitlines()
    text[6:6] = ["<<<<<<< HEAD", '   "x": 1,', "=======", '   "x": 2,', ">>>>>>> main"]
    (folder / "scaling.ipynb").write_text("\n".join(text))
