# wrong: demand 3: deepcopy of a view copies the whole storage
def save_rows(table, start, stop, path):
    torch.save(copy.deepcopy(table[start:stop]), path)
