# wrong: demand 2: fails when a gradient is None
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            p -= lr * p.grad
            p.grad = None
