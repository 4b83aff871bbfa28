# wrong: demand 5: the cleaning up fails if there is nothing, and its error comes instead
def save_atomically(content, path):
    part = path.with_name(path.name + ".partial")
    try:
        torch.save(content, part)
        os.replace(part, path)
    except BaseException:
        part.unlink()
        raise
