# wrong: demand 1: goes with the gradient, not against it
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p += lr * p.grad
                p.grad = None
