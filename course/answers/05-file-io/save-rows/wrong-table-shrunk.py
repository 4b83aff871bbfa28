# wrong: demand 6: the caller's table has only the selected rows afterwards
def save_rows(table, start, stop, path):
    table.data = table[start:stop].clone()
    torch.save(table, path)
