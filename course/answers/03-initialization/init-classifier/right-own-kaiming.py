# right: freedom c: the head first, Kaiming by hand
def _he(layer):
    if isinstance(layer, nn.Linear):
        layer.weight.normal_(0, (2 / layer.weight.shape[1]) ** 0.5)
        if layer.bias is not None:
            layer.bias.fill_(0)


@torch.no_grad()
def init_classifier(net, frequencies):
    net.head.weight.fill_(0)
    net.head.bias.copy_(torch.log(frequencies))
    net.body.apply(_he)
