# right: a name that no other process uses, in the same folder
def save_atomically(content, path):
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            torch.save(content, file)
        os.replace(name, path)
    except Exception:
        os.remove(name)
        raise
