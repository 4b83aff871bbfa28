# wrong: measures after the activation function, not at the linear layer
def calibrate(net, x):
    with torch.no_grad():
        for n, layer in enumerate(net):
            if isinstance(layer, nn.Linear):
                scale = net[: n + 2](x).std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
