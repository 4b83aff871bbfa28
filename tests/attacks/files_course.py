# looks for the course: lessons, answers, gradebook, other students' work
# remark: files
# ruff: noqa
import os

for parent, folders, names in os.walk("/", onerror=None):
    if parent.startswith(("/proc", "/sys", "/usr/share", "/usr/lib")):
        folders[:] = []
        continue
    for name in names:
        if (
            name.endswith(".ipynb")
            and "site-packages" not in parent
            or name in ("gradebook.db", "nbgrader_config.py", "scaling.md")
        ):
            if "site-packages" not in parent:
                print("BREACH:", os.path.join(parent, name))
