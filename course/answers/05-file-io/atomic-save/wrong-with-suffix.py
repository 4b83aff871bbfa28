# wrong: demand 11: for a path that ends in .tmp, the partial file is path itself, and is deleted at the end
def save_atomically(content, path):
    partial = path.with_suffix(".tmp")
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
