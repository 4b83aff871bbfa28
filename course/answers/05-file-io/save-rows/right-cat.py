# right: freedom a: torch.cat of one piece makes new memory
def save_rows(table, start, stop, path):
    torch.save(torch.cat([table[start:stop]]), path)
