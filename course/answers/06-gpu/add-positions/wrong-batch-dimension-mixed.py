# wrong: demand 1: the position also counts the batch
def add_positions(x):
    batch, length, features = x.shape
    positions = torch.arange(batch * length, device=x.device).reshape(batch, length, 1)
    return x + positions
