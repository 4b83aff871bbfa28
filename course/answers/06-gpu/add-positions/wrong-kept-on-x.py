# wrong: demand 3: x gets an attribute
def add_positions(x):
    x.positions = torch.arange(x.shape[1], device=x.device)
    return x + x.positions[:, None]
