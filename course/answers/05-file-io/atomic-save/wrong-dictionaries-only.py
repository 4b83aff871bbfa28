# wrong: demand 1: only dictionaries can be saved
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save({**content}, partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
