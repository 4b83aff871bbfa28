# wrong: demand 2: the device's type without its index is the first of its kind
def add_positions(x):
    positions = torch.arange(x.shape[1], device=x.device.type)
    return x + positions[:, None]
