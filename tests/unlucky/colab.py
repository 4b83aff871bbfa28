# saved by Colab: its metadata, an older nbformat, no cell ids
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook.update(nbformat=4, nbformat_minor=0)
    notebook["metadata"] = {
        "colab": {"provenance": [], "toc_visible": True, "gpuType": "T4"},
        "accelerator": "GPU",
        "kernelspec": {"name": "python3", "display_name": "Python 3"},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(notebook["cells"]):
        cell.pop("id", None)
        cell["metadata"].update(id=f"AbC{number}", outputId="x-1", colab={"base_uri": "https://localhost:8080/"})
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
