# right: freedom a: the device as a context
def add_positions(x):
    with torch.device(x.device):
        positions = torch.arange(x.shape[1])
    return x + positions.reshape(1, -1, 1)
