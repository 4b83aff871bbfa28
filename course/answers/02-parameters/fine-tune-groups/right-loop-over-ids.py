# right: freedom c: walks over all parameters once, and asks whether the head has each
def fine_tune_groups(net, head, decay):
    in_head = {id(p) for p in net.get_submodule(head).parameters()}
    weights, others = [], []
    for p in net.parameters():
        p.requires_grad = id(p) in in_head
        if p.requires_grad:
            (weights if p.ndim > 1 else others).append(p)
    return [dict(params=weights, weight_decay=decay), dict(params=others, weight_decay=0)]
