# wrong: demand 4: freezes by other children's parameters last, so that a tied parameter is frozen
def fine_tune_groups(net, head, decay):
    chosen = net.get_submodule(head)
    chosen.requires_grad_(True)
    inside = {id(module) for module in chosen.modules()}
    for module in net.modules():
        if id(module) not in inside:
            for p in module.parameters(recurse=False):
                p.requires_grad_(False)
    parameters = list(chosen.parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
