# wrong: demand 5: the error is hidden
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    except OSError:
        partial.unlink(missing_ok=True)
