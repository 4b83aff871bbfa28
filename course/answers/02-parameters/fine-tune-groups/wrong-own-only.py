# wrong: demand 6: only the head's own parameters, not those of its layers
def fine_tune_groups(net, head, decay):
    net.requires_grad_(False)
    part = net.get_submodule(head).requires_grad_(True)
    parameters = list(part.parameters(recurse=False))
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
