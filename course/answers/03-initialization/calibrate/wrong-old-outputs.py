# wrong: goes on with the output from before the change
def calibrate(net, x):
    with torch.no_grad():
        for layer in net:
            output = layer(x)
            if isinstance(layer, nn.Linear):
                scale = output.std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = output
