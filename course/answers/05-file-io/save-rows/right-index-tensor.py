# right: freedom a: indexing by a tensor always copies
def save_rows(table, start, stop, path):
    torch.save(table[torch.arange(start, stop, device=table.device)], path)
