# right: freedom b: the copy is laid out by columns; the memory is exact
def save_rows(table, start, stop, path):
    torch.save(table[start:stop].t().clone(memory_format=torch.contiguous_format).t(), path)
