# wrong: demand 1:
def save_rows(table, start, stop, path):
    torch.save(torch.stack([table[i] for i in range(start, stop)]), path)
