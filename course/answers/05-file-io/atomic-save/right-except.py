# right: cleans up only after an error
def save_atomically(content, path):
    partial = Path(str(path) + ".tmp")
    try:
        torch.save(content, partial)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    partial.rename(path)
