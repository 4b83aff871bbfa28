# wrong: demand 2: torch.save empties the file first
def save_atomically(content, path):
    torch.save(content, path)
