# wrong: demand 10: deletes everybody's partial files in the folder
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    finally:
        for file in path.parent.glob("*.partial"):
            file.unlink()
