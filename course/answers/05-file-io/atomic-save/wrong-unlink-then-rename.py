# wrong: demand 2: for a moment there is no file at path
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        path.unlink(missing_ok=True)
        partial.rename(path)
    finally:
        partial.unlink(missing_ok=True)
