# wrong: demand 3: the gradient of a frozen parameter is left
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is None:
                continue
            p -= lr * p.grad
            if p.requires_grad:
                p.grad = None
