# wrong: demand 7: positions are kept by device, without regard to the length
_positions = {}


def add_positions(x):
    if x.device not in _positions:
        _positions[x.device] = torch.arange(x.shape[1], device=x.device)
    return x + _positions[x.device][:, None]
