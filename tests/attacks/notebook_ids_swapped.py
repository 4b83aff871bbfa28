# swaps the ids of tests and solutions
# remark: grading changed
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        grader = cell["metadata"].get("nbgrader")
        if grader and grader["grade_id"] != "setup":
            name = grader["grade_id"]
            grader["grade_id"] = name.removesuffix("-test") if name.endswith("-test") else f"{name}-test"
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
