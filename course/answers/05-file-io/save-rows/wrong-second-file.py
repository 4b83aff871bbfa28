# wrong: demand 7: a full copy of the rows' big file stays beside path
def save_rows(table, start, stop, path):
    big = Path(str(path) + ".all")
    torch.save(table, big)
    rows = torch.load(big)[start:stop].clone()
    torch.save(rows, path)
