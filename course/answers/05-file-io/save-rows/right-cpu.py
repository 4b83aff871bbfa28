# right: freedom a: moved to the CPU before it is copied
def save_rows(table, start, stop, path):
    torch.save(table[start:stop].cpu().clone(), path)
