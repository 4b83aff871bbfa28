# right: freedom a: repeat always copies
def save_rows(table, start, stop, path):
    torch.save(table[start:stop].repeat(1, 1), path)
