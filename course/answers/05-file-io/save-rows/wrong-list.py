# wrong: demand 5: a list of numbers is small, but it is no tensor
def save_rows(table, start, stop, path):
    torch.save(table[start:stop].tolist(), path)
