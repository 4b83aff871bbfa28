# wrong: the old file is deleted before the new one is written
def save_atomically(content, path):
    path.unlink(missing_ok=True)
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
