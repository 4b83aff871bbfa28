# wrong: makes the std of the weight 1, not that of the output
def calibrate(net, x):
    with torch.no_grad():
        for layer in net:
            if isinstance(layer, nn.Linear):
                scale = layer.weight.std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
