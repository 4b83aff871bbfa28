# wrong: demand 10: writes through .data
def descend(net, lr):
    for p in net.parameters():
        if p.grad is not None:
            p.data -= lr * p.grad
            p.grad = None
