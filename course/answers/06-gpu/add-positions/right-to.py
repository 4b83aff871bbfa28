# right: freedom a: made on the CPU, then copied
def add_positions(x):
    positions = torch.arange(x.size(1)).unsqueeze(1).to(x.device)
    return torch.add(x, positions)
