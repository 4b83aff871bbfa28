# wrong: demand 8: when the rename fails, the partial file stays
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    os.replace(partial, path)
