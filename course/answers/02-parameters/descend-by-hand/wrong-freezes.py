# wrong: demand 4: freezes the parameters to be allowed to change them
def descend(net, lr):
    for p in net.parameters():
        if p.grad is not None:
            p.requires_grad_(False)
            p -= lr * p.grad
            p.grad = None
