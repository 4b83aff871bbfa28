# wrong: demand 2: going through Python lists turns float64 (and float16) into float32
def save_rows(table, start, stop, path):
    torch.save(torch.tensor(table[start:stop].tolist()), path)
