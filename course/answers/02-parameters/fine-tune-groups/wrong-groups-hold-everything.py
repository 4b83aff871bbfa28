# wrong: demand 6: the groups hold the parameters of the whole net
def fine_tune_groups(net, head, decay):
    net.requires_grad_(False)
    net.get_submodule(head).requires_grad_()
    parameters = list(net.parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
