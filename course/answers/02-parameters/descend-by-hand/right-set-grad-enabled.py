# right: freedom a: set_grad_enabled as a context; the gradient is taken away first
def descend(net, lr):
    with torch.set_grad_enabled(False):
        for p in net.parameters():
            gradient, p.grad = p.grad, None
            if gradient is not None:
                p.sub_(lr * gradient)
    return None
