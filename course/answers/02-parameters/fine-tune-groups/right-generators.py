# right: freedom a: params are generators
def fine_tune_groups(net, head, decay):
    for p in net.parameters():
        p.requires_grad = False
    part = net.get_submodule(head)
    for p in part.parameters():
        p.requires_grad = True
    return [
        {"params": (p for p in part.parameters() if p.dim() > 1), "weight_decay": decay},
        {"params": (p for p in part.parameters() if p.dim() <= 1), "weight_decay": 0},
    ]
