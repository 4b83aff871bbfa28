# writes nbgrader's own markers into its cells
# remark: markers
# ruff: noqa
def submission(notebook, folder):
    import json

    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = (
                "### BEGIN HIDDEN TESTS\n### BEGIN HIDDEN TESTS\n### BEGIN SOLUTION\nassert False\n### END MARK SCHEME"
            )
    notebook["cells"].append(
        {"cell_type": "markdown", "metadata": {}, "source": "### BEGIN HIDDEN TESTS\n=== BEGIN MARK SCHEME ==="}
    )
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
