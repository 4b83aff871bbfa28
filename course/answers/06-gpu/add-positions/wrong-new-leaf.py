# wrong: demand 4: rebuilds x as a new tensor, so no gradient reaches it
def add_positions(x):
    positions = torch.arange(x.shape[1], device=x.device)
    return x.detach() + positions[:, None]
