# wrong: demand 2: the copy is always float32
def save_rows(table, start, stop, path):
    rows = torch.empty(stop - start, table.shape[1])
    rows.copy_(table[start:stop])
    torch.save(rows, path)
