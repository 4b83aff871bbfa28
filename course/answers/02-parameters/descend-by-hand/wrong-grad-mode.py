# wrong: demand 8: switches the grad mode of the whole program on at the end
def descend(net, lr):
    torch.set_grad_enabled(False)
    for p in net.parameters():
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
    torch.set_grad_enabled(True)
