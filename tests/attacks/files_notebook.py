# looks for hidden tests in the notebook's own file, by the paths that stock nbgrader uses
# remark: files
# ruff: noqa
import glob, json, os

places = [".", "..", "../..", os.environ.get("HOME", "."), "/tmp", "/work", "/srv", "/home"]
for place in places:
    for path in glob.glob(place + "/**/*.ipynb", recursive=True)[:100]:
        if "HIDDEN TESTS" in open(path).read():
            print("BREACH:", path)
