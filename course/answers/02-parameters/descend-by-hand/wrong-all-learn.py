# wrong: demand 4: every parameter requires a gradient at the end, frozen ones too
def descend(net, lr):
    for p in net.parameters():
        p.requires_grad_(False)
        if p.grad is not None:
            p.sub_(lr * p.grad)
        p.grad = None
        p.requires_grad_(True)
