# right: freedom c: compares names, with a dot at the end and with all names of a tied parameter
def fine_tune_groups(net, head, decay):
    net.requires_grad_(False)
    chosen = {}
    for name, p in net.named_parameters(remove_duplicate=False):
        if name.startswith(head + "."):
            chosen[p] = p.requires_grad_()
    return [
        {"params": [p for p in chosen if len(p.shape) >= 2], "weight_decay": decay},
        {"params": (p for p in chosen if len(p.shape) < 2), "weight_decay": 0.0},
    ]
