# was run in an environment of its own, in an editor with its own ideas
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def submission(notebook, folder):
    import json

    notebook["metadata"] = {
        "kernelspec": {"display_name": "conda env:ml (Python 3.9)", "language": "python", "name": "conda-env-ml-py"},
        "language_info": {"name": "python", "version": "3.9.1", "codemirror_mode": None},
        "toc": {"base_numbering": "1"},
        "kaggle": {"accelerator": "nvidiaTeslaT4"},
    }
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
