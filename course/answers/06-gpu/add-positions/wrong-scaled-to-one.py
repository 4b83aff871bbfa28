# wrong: demand 1: positions run from 0 to 1
def add_positions(x):
    positions = torch.linspace(0, 1, x.shape[1], device=x.device)
    return x + positions[:, None]
