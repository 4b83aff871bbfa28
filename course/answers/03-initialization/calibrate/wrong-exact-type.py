# wrong: type(...) is nn.Linear misses subclasses
def calibrate(net, x):
    with torch.no_grad():
        for layer in net:
            if type(layer) is nn.Linear:
                scale = layer(x).std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
