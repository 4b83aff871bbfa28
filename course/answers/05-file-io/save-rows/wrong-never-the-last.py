# wrong: demand 1: the table's last row is never written
def save_rows(table, start, stop, path):
    stop = min(stop, len(table) - 1)
    torch.save(table[start:stop].clone(), path)
