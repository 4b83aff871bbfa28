# wrong: demand 1: length 2 only
def add_positions(x):
    positions = torch.tensor([0, 1], device=x.device)
    return x + positions[:, None]
