# right: indexing with a tensor copies
def save_rows(table, start, stop, path):
    torch.save(table[torch.arange(start, stop)], path)
