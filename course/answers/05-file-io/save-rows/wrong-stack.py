# wrong: demand 1: stacks the rows one by one, which fails for none
def save_rows(table, start, stop, path):
    torch.save(torch.stack([table[i] for i in range(start, stop)]), path)
