# wrong: demand 9: lr is 0.1 whatever is given
def descend(net, lr):
    lr = 0.1
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p.sub_(p.grad, alpha=lr)
                p.grad = None
