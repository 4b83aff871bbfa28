# right: freedom c: one pass with the ids of the head, by ndim
def fine_tune_groups(net, head, decay):
    own = set(map(id, net.get_submodule(head).parameters()))
    groups = [dict(params=[], weight_decay=decay), dict(params=[], weight_decay=0.0)]
    for p in net.parameters():
        learns = id(p) in own
        p.requires_grad_(learns)
        if learns:
            groups[p.ndim < 2]["params"].append(p)
    return groups
