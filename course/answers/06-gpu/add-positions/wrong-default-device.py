# wrong: demand 7: sets the default device for the rest of the program
def add_positions(x):
    torch.set_default_device(x.device)
    positions = torch.arange(x.shape[1])
    return x + positions[:, None]
