# right: no_grad for the whole function, and the mode restored in a finally
@torch.no_grad()
def materialize(net, shape, rule):
    was_training = net.training
    try:
        net.train(False)
        net(torch.zeros(*shape))
    finally:
        net.train(was_training)
    net.apply(rule)
    return net
