# wrong: demand 1: gradients are cut at 10
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p -= lr * p.grad.clamp(-10, 10)
                p.grad = None
