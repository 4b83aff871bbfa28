# wrong: demand 6: sorted by the names weight and bias
def fine_tune_groups(net, head, decay):
    net.requires_grad_(False)
    part = net.get_submodule(head).requires_grad_(True)
    named = list(part.named_parameters())
    return [
        {"params": [p for name, p in named if name.endswith("weight")], "weight_decay": decay},
        {"params": [p for name, p in named if not name.endswith("weight")], "weight_decay": 0.0},
    ]
