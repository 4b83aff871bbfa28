# wrong: demand 3: a tensor that holds the number
def count_seen(width, depth):
    return torch.tensor(2 * width + 2 + depth * width * width)
