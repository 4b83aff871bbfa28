# wrong: demand 2: computes and returns on the CPU
def add_positions(x):
    positions = torch.arange(x.shape[1])
    return x.cpu() + positions[:, None]
