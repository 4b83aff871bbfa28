# wrong: demand 6: the partial file stays after an error
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    torch.save(content, partial)
    os.replace(partial, path)
