# wrong: demand 3: only makes the groups, and freezes nothing
def fine_tune_groups(net, head, decay):
    parameters = list(net.get_submodule(head).requires_grad_().parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
