# wrong: demand 4: no prediction at all, the model is built and counted
def count_seen(width, depth):
    first = nn.Linear(width, 2)
    middle = nn.ModuleList(nn.Linear(width, width, bias=False) for _ in range(depth))
    tensors = [*first.parameters(), *middle.parameters()]
    return sum(p.numel() for p in tensors)
