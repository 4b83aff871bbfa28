# wrong: demand 10: the partial file has a name that another file may have
def save_atomically(content, path):
    partial = path.parent / "partial.pt"
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
