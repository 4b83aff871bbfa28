# wrong: demand 3: gradients become zero tensors, not None
def descend(net, lr):
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p -= lr * p.grad
                p.grad.zero_()
