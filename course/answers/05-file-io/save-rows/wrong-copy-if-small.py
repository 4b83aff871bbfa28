# wrong: demand 3: only small selections are copied
def save_rows(table, start, stop, path):
    rows = table[start:stop]
    if len(rows) <= len(table) / 2:
        rows = rows.clone()
    torch.save(rows, path)
