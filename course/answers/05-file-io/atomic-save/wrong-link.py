# wrong: demand 2: the old name is taken away before the new file gets it
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        if path.is_file():
            path.unlink()
        os.link(partial, path)
    finally:
        partial.unlink(missing_ok=True)
