# wrong: demand 1: compares beginnings of names, so that 1 also takes 10 and 11
def fine_tune_groups(net, head, decay):
    parameters = []
    for name, p in net.named_parameters():
        p.requires_grad_(name.startswith(head))
        if name.startswith(head):
            parameters.append(p)
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
