# wrong: demand 3: freezes only what comes before the head
def fine_tune_groups(net, head, decay):
    part = net.get_submodule(head)
    own = {id(p) for p in part.parameters()}
    for p in net.parameters():
        if id(p) in own:
            break
        p.requires_grad_(False)
    part.requires_grad_(True)
    parameters = list(part.parameters())
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
