# wrong: works in place on the caller's batch
def calibrate(net, x):
    with torch.no_grad():
        x /= x.std()
        for layer in net:
            if isinstance(layer, nn.Linear):
                scale = layer(x).std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
