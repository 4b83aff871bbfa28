# wrong: demand 7: a tied parameter takes one step for each of its names
def descend(net, lr):
    with torch.no_grad():
        for _, p in net.named_parameters(remove_duplicate=False):
            if p.grad is not None:
                p -= lr * p.grad
    for p in net.parameters():
        p.grad = None
