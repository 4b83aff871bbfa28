# wrong: demand 2: NumPy has no bfloat16, so an error is raised
def save_rows(table, start, stop, path):
    rows = table[start:stop].detach().numpy().copy()
    torch.save(torch.from_numpy(rows), path)
