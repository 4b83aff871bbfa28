# wrong: demand 1: refuses content that torch.load refuses by default
def save_atomically(content, path):
    part = path.with_name(path.name + ".partial")
    try:
        torch.save(content, part)
        torch.load(part)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
