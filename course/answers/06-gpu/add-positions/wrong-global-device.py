# wrong: demand 2: names the lesson's device, so it fails on the CPU and on a second GPU
def add_positions(x):
    positions = torch.arange(x.shape[1], device=DEVICE)
    return x + positions[:, None]
