# wrong: demand 1: takes the path as an index
def fine_tune_groups(net, head, decay):
    net.requires_grad_(False)
    part = net[int(head)].requires_grad_(True)
    parameters = list(part.parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
