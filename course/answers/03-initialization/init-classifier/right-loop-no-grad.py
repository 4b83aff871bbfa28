# right: a loop over the body's modules, everything by hand under no_grad
@torch.no_grad()
def init_classifier(net, frequencies):
    for layer in net.body.modules():
        if isinstance(layer, nn.Linear):
            layer.weight.normal_(std=math.sqrt(2 / layer.in_features))
            layer.bias.zero_()
    net.head.weight.zero_()
    net.head.bias[:] = torch.log(frequencies)
