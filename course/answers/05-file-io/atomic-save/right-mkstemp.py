# right: freedom a:
def save_atomically(content, path):
    handle, name = tempfile.mkstemp(dir=path.parent)
    os.close(handle)
    partial = Path(name)
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
