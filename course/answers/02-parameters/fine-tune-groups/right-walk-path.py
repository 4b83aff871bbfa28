# right: freedom b: walks down the path by hand, groups are reversed inside, with a name key
def fine_tune_groups(net, head, decay):
    part = net
    for step in head.split("."):
        part = part._modules[step]
    net.requires_grad_(False)
    part.requires_grad_(True)
    matrices = [p for p in part.parameters() if len(p.shape) >= 2][::-1]
    others = [p for p in part.parameters() if len(p.shape) < 2][::-1]
    return [
        {"params": matrices, "weight_decay": decay, "name": "matrices"},
        {"params": others, "weight_decay": 0.0, "name": "others"},
    ]
