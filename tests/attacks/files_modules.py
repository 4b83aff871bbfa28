# changes the modules that later submissions import
# remark: files
# ruff: noqa
import course.check, course.evidence, torch

for module in (course.check, course.evidence, torch):
    try:
        with open(module.__file__, "a") as file:
            file.write("\n# pwned\n")
        print("BREACH:", module.__file__)
    except OSError:
        pass
