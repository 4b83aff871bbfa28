# wrong: demand 6: decay is 0.1
def fine_tune_groups(net, head, decay=0.1):
    net.requires_grad_(False)
    part = net.get_submodule(head).requires_grad_(True)
    parameters = list(part.parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": 0.1},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
