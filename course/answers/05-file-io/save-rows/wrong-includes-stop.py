# wrong: demand 1: the row `stop` is included
def save_rows(table, start, stop, path):
    torch.save(table[start : stop + 1].clone(), path)
