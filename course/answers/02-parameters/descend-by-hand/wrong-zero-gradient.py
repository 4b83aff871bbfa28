# wrong: demand 3: a gradient of zeros is skipped and left in place
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None and p.grad.any():
                p -= lr * p.grad
                p.grad = None
