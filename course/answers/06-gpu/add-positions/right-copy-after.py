# right: freedom a: makes the positions on the CPU, then sends them to x
def add_positions(x):
    positions = torch.arange(x.shape[1]).to(x.device)
    return x + positions[:, None]
