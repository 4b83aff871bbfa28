# right: freedom a: decorator and copy_
@torch.no_grad()
def descend(net, lr):
    for name, p in net.named_parameters():
        if p.grad is None:
            continue
        p.copy_(p - p.grad * lr)
    net.zero_grad(set_to_none=True)
