# wrong: a backup is restored after an error, but a crash leaves half a file
def save_atomically(content, path):
    backup = path.read_bytes() if path.exists() else None
    try:
        torch.save(content, path)
    except Exception:
        path.unlink()
        if backup is not None:
            path.write_bytes(backup)
        raise
