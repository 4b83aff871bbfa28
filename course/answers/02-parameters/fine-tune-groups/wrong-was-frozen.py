# wrong: demand 2: parameters of the head that were frozen stay frozen and are in no group
def fine_tune_groups(net, head, decay):
    part = net.get_submodule(head)
    own = {id(p) for p in part.parameters()}
    for p in net.parameters():
        if id(p) not in own:
            p.requires_grad_(False)
    parameters = [p for p in part.parameters() if p.requires_grad]
    return [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
