# wrong: demand 2: large integers and imaginary parts are lost on the way through float64
def save_rows(table, start, stop, path):
    torch.save(table[start:stop].double().to(table.dtype), path)
