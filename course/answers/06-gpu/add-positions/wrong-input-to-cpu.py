# wrong: demand 6: brings x back to the host
def add_positions(x):
    positions = torch.arange(x.shape[1])
    return x.cpu() + positions[:, None]
