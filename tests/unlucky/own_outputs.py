# handed in with large outputs, widgets and images
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {}, "version_major": 2}}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            data = {"image/png": "iVBORw0KGgo=" * 20_000, "text/plain": ["<Figure>"]}
            cell["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}]
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
