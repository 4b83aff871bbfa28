# wrong: the half-written file replaces the old one even after an error
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
    finally:
        os.replace(partial, path)
