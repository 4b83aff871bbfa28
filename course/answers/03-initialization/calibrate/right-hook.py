# right: a forward hook rescales the layer and hands the rescaled output on
def calibrate(net, x):
    def rescale(layer, inputs, output):
        scale = output.std()
        layer.weight /= scale
        if layer.bias is not None:
            layer.bias /= scale
        return output / scale

    handles = [layer.register_forward_hook(rescale) for layer in net if isinstance(layer, nn.Linear)]
    with torch.no_grad():
        net(x)
    for handle in handles:
        handle.remove()
