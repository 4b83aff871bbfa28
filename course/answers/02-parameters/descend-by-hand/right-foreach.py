# right: freedom a: two lists, then one pass; clearing afterwards
def descend(net, lr):
    pairs = [(p, p.grad) for p in net.parameters() if p.grad is not None]
    with torch.no_grad():
        for p, grad in pairs:
            p.add_(grad, alpha=-lr)
    for p, _ in pairs:
        p.grad = None
