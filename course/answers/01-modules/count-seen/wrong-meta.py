# wrong: demand 4: builds the model, only on the meta device
def count_seen(width, depth):
    with torch.device("meta"):
        first = nn.Linear(width, 2)
        middle = nn.ModuleList(nn.Linear(width, width, bias=False) for _ in range(depth))
    return sum(p.numel() for p in [*first.parameters(), *middle.parameters()])
