# wrong: demand 6: float32 overflows
def predicted_size(sizes, std, relu=False):
    factors = std * torch.tensor(sizes[:-1], dtype=torch.float32).sqrt()
    size = factors.prod().item()
    return size / math.sqrt(2) ** (len(sizes) - 2) if relu else size
