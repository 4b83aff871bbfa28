# wrong: demand 2: expects a gradient at every parameter
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            p -= lr * p.grad
            p.grad = None
