# right: freedom a: walks over the modules and remembers what it has seen
def descend(net, lr):
    seen = set()
    with torch.no_grad():
        for module in net.modules():
            for p in module._parameters.values():
                if p is None or id(p) in seen:
                    continue
                seen.add(id(p))
                if p.grad is not None:
                    p[...] = p - lr * p.grad
                    p.grad = None
