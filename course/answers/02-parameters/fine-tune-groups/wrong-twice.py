# wrong: demand 8: a parameter tied inside the head is in the group twice
def fine_tune_groups(net, head, decay):
    net.requires_grad_(False)
    part = net.get_submodule(head).requires_grad_(True)
    parameters = [p for _, p in part.named_parameters(remove_duplicate=False)]
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
