# wrong: demand 5: the result is always float32
def add_positions(x):
    positions = torch.arange(x.shape[1], device=x.device)
    return (x + positions[:, None]).float()
