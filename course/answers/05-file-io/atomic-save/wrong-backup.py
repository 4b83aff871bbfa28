# wrong: demand 2: the old file is moved away while the new one is written
def save_atomically(content, path):
    backup = path.with_name(path.name + ".backup")
    if path.exists():
        os.replace(path, backup)
    try:
        torch.save(content, path)
    except BaseException:
        path.unlink(missing_ok=True)
        if backup.exists():
            os.replace(backup, path)
        raise
    backup.unlink(missing_ok=True)
