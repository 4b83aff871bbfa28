# right: an empty tensor of the right size receives the rows
def save_rows(table, start, stop, path):
    rows = torch.empty(stop - start, table.shape[1], dtype=table.dtype)
    rows.copy_(table[start:stop])
    torch.save(rows, path)
