# wrong: parameters that are made in inference mode can't be trained
def materialize(net, shape, rule):
    mode = net.training
    net.eval()
    with torch.inference_mode():
        net(torch.zeros(shape))
    net.train(mode)
    return net.apply(rule)
