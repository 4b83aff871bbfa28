# wrong: demand 4: the partial file is in the current folder, not in path's
def save_atomically(content, path):
    partial = Path(path.name + ".partial")
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
