# wrong: demand 3: leaves the gradients, so that the next ones add to them
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p -= lr * p.grad
