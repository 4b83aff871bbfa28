# wrong: demand 6: computes on the host, and sends the sum back
def add_positions(x):
    positions = torch.arange(x.shape[1])
    return (x.cpu() + positions[:, None]).to(x.device)
