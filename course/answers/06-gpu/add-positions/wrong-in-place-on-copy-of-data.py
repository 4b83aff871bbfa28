# wrong: demand 3: changes the caller's x, if it isn't on the CPU
def add_positions(x):
    positions = torch.arange(x.shape[1], device=x.device)
    if x.is_cpu:
        return x + positions[:, None]
    x += positions[:, None]
    return x
