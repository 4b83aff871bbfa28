# wrong: with_suffix can name another file that exists already
def save_atomically(content, path):
    partial = path.with_suffix("").with_suffix(".pt")
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    finally:
        if partial != path:
            partial.unlink(missing_ok=True)
