# wrong: demand 8: puts new parameters into the layers
def init_every_linear(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            layer.weight = nn.Parameter(0.02 * torch.randn_like(layer.weight))
            if layer.bias is not None:
                layer.bias = nn.Parameter(torch.zeros_like(layer.bias))
