# wrong: the table is emptied to make it small
def save_rows(table, start, stop, path):
    rows = table[start:stop].clone()
    table.zero_()
    torch.save(rows, path)
