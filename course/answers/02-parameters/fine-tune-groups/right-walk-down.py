# right: freedom c: walks down the path with getattr
def fine_tune_groups(net, head, decay):
    module = net
    for part in head.split("."):
        module = getattr(module, part)
    for p in net.parameters():
        p.requires_grad_(False)
    module.requires_grad_()
    parameters = list(module.parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
