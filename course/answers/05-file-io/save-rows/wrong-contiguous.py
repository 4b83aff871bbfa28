# wrong: demand 3: contiguous() copies only when the memory is not contiguous
def save_rows(table, start, stop, path):
    torch.save(table[start:stop].contiguous(), path)
