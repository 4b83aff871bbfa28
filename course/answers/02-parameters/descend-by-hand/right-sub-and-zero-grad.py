# right: freedom b: sub_ with alpha, and zero_grad at the end
@torch.no_grad()
def descend(net, lr):
    for name, p in net.named_parameters():
        if p.grad is None:
            continue
        p.sub_(p.grad, alpha=lr)
    net.zero_grad()
