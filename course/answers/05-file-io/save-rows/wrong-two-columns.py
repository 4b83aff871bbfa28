# wrong: demand 1: the number of columns is hard-coded
def save_rows(table, start, stop, path):
    rows = torch.cat([table[i] for i in range(start, stop)]).reshape(-1, 2)
    torch.save(rows, path)
