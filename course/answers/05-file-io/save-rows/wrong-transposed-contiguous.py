# wrong: demand 3: one row transposed is contiguous already, so nothing is copied
def save_rows(table, start, stop, path):
    torch.save(table[start:stop].t().contiguous().t(), path)
