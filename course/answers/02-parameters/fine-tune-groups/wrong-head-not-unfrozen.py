# wrong: demand 2: freezes the rest, but does not wake a head that was frozen
def fine_tune_groups(net, head, decay):
    parameters = list(net.get_submodule(head).parameters())
    for p in net.parameters():
        if all(p is not q for q in parameters):
            p.requires_grad_(False)
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
