# wrong: demand 9: turns all weights into float32
def init_every_linear(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            layer.weight.data = 0.02 * torch.randn(layer.weight.shape, dtype=torch.float32)
            if layer.bias is not None:
                layer.bias.data = torch.zeros(layer.bias.shape, dtype=torch.float32)
