# wrong: demand 7: the default dtype stays changed
def add_positions(x):
    torch.set_default_dtype(x.dtype)
    positions = torch.arange(float(x.shape[1]), device=x.device)
    return x + positions[:, None]
