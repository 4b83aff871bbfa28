# wrong: the hooks are not removed, so every later call rescales again
def calibrate(net, x):
    @torch.no_grad()
    def rescale(layer, inputs, output):
        scale = output.std()
        layer.weight /= scale
        if layer.bias is not None:
            layer.bias /= scale
        return output / scale

    for layer in net:
        if isinstance(layer, nn.Linear):
            layer.register_forward_hook(rescale)
    with torch.no_grad():
        net(x)
