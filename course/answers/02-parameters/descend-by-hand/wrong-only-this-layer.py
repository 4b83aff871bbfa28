# wrong: demand 1: looks only at the parameters of the module itself
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters(recurse=False):
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
