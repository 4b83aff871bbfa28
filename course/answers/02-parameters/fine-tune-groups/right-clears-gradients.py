# right: freedom c: clears old gradients too
def fine_tune_groups(net, head, decay):
    net.zero_grad()
    net.requires_grad_(False)
    big, small = {}, {}
    for name, p in net.get_submodule(head).named_parameters():
        p.requires_grad_()
        if p.dim() >= 2:
            big[name] = p
        else:
            small[name] = p
    return [
        {"params": list(big.values()), "weight_decay": decay},
        {"params": list(small.values()), "weight_decay": 0.0},
    ]
