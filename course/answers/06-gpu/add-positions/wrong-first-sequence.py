# wrong: demand 1: only the first sequence of the batch comes back
def add_positions(x):
    positions = torch.arange(x.shape[1], device=x.device)
    return (x[0] + positions[:, None])[None]
