# wrong: torch.save empties the file first
def save_atomically(content, path):
    torch.save(content, path)
