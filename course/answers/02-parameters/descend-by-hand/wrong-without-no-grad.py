# wrong: demand 1: changes a parameter in place without no_grad
def descend(net, lr):
    for p in net.parameters():
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
