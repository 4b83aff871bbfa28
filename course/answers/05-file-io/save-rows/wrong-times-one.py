# wrong: demand 2: bool * 1 is int64
def save_rows(table, start, stop, path):
    # an operation always makes a new tensor
    torch.save(table[start:stop] * 1, path)
