# wrong: demand 7: a KeyboardInterrupt leaves the partial file
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    except Exception:
        partial.unlink(missing_ok=True)
        raise
