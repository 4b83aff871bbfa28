# wrong: demand 1: counts along the batch instead of the sequence
def add_positions(x):
    positions = torch.arange(x.shape[0], device=x.device)
    return x + positions[:, None, None]
