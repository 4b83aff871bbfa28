# wrong: demand 5: float32 positions make half-precision x wider
def add_positions(x):
    return x + torch.arange(x.shape[1], device=x.device, dtype=torch.float32)[:, None]
