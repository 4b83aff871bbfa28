# merged all answers into the first solution cell
# remark: lengths was left as it was given, and the answer in another cell
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    answers = [cell for cell in notebook["cells"] if "".join(cell["source"]).startswith(("class", "def"))]
    merged = "\n\n".join("".join(cell["source"]) for cell in answers)
    answers[0]["source"] = merged
    notebook["cells"] = [cell for cell in notebook["cells"] if not any(cell is other for other in answers[1:])]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
