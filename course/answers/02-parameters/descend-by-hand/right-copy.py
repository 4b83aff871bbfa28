# right: freedom a: works out the new value, then copies it into the parameter
def descend(net, lr):
    for p in net.parameters():
        if p.grad is not None:
            new = p.detach() - lr * p.grad
            with torch.no_grad():
                p.copy_(new)
            p.grad = None
