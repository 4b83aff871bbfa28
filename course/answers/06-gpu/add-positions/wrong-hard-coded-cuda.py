# wrong: demand 2: a hard-coded device type
def add_positions(x):
    positions = torch.arange(x.shape[1], device="cuda")
    return x + positions[:, None]
