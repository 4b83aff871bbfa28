# wrong: demand 4: no gradient reaches x
def add_positions(x):
    positions = torch.arange(x.shape[1], device=x.device)
    return x.detach() + positions[:, None]
