# right: freedom a: device and dtype from x at once
def add_positions(x):
    batch, length, in_features = x.shape
    positions = torch.arange(length).to(x)
    return x + positions.view(1, length, 1)
