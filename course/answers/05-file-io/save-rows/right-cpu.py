# right: freedom a:
def save_rows(table, start, stop, path):
    torch.save(table[start:stop].cpu().clone(), path)
