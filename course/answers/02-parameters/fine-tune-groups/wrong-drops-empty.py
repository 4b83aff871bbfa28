# wrong: demand 5: an empty group is left out, so there is one group
def fine_tune_groups(net, head, decay):
    net.requires_grad_(False)
    part = net.get_submodule(head).requires_grad_(True)
    parameters = list(part.parameters())
    groups = [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
    return [group for group in groups if group["params"]]
