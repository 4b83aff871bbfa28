# right: freedom c: one draw more, own draws
def init_classifier(net, frequencies):
    torch.rand(1)
    linears = filter(lambda module: isinstance(module, nn.Linear), net.body.modules())
    for layer in linears:
        layer.weight.data.copy_(torch.randn_like(layer.weight) * math.sqrt(2.0 / layer.in_features))
        if layer.bias is not None:
            layer.bias.data.zero_()
    net.head.weight.data.zero_()
    net.head.bias.data.copy_(frequencies.log())
