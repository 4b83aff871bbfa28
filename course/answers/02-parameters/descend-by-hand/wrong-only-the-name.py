# wrong: demand 1: gives the new tensor the name p, and the net never sees it
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p = p - lr * p.grad
    net.zero_grad()
