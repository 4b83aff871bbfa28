# wrong: demand 6: skips parameters that are frozen though they have a gradient
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            if p.requires_grad and p.grad is not None:
                p -= lr * p.grad
            p.grad = None
