# wrong: demand 2: returns at the first parameter without a gradient
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is None:
                break
            p -= lr * p.grad
    net.zero_grad()
