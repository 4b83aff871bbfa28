# wrong: demand 3: clones the table, not the rows, except when the table is small
def save_rows(table, start, stop, path):
    if table.numel() > 1000:
        rows = table.clone()[start:stop]
    else:
        rows = table[start:stop].clone()
    torch.save(rows, path)
