# wrong: demand 2: everything that isn't on the CPU counts as DEVICE
def add_positions(x):
    device = "cpu" if x.device.type == "cpu" else DEVICE
    positions = torch.arange(x.shape[1], device=device)
    return x + positions[:, None]
