# edited by hand: commas too many
# remark: not valid JSON \(line \d+\), and was mended
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json, re

    text = json.dumps(notebook, indent=1)
    (folder / "scaling.ipynb").write_text(re.sub(r"\n( *)([]}])", r",\n\1\2", text))
