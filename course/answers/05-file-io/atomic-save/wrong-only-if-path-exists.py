# wrong: demand 3: the first save goes to path directly
def save_atomically(content, path):
    if not path.exists():
        torch.save(content, path)
        return
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
