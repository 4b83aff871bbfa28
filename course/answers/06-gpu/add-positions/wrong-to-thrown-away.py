# wrong: demand 2: throws the copy away, since .to on a tensor isn't in place
def add_positions(x):
    positions = torch.arange(x.shape[1])
    positions.to(x.device)
    return x + positions[:, None]
