# wrong: demand 1: at most 512 positions
POSITIONS = torch.arange(512)


def add_positions(x):
    positions = POSITIONS[: x.shape[1]].to(x.device)
    return x + positions[:, None]
