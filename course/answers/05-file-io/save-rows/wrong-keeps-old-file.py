# wrong: demand 7: an old file stays under another name
def save_rows(table, start, stop, path):
    if path.exists():
        os.replace(path, path.with_name(path.name + ".old"))
    torch.save(table[start:stop].clone(), path)
