# hands in what Python and IPython run at their start
# remark: named like
# ruff: noqa
def submission(notebook, folder):
    code = "print('BREACH: start-up code')\nimport builtins\nbuiltins.AssertionError = SystemExit\n"
    for name in (
        "sitecustomize.py",
        "usercustomize.py",
        "ipython_config.py",
        "ipython_kernel_config.py",
        "jupyter_config.py",
        "conftest.py",
    ):
        (folder / name).write_text(code)
    (folder / "evil.pth").write_text("import sys; exec(\"print('BREACH')\")\n")
    startup = folder / ".ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text(code)
    (folder / "pyvenv.cfg").write_text("home = .\n")
