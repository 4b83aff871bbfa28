# wrong: stops at a layer without bias
def calibrate(net, x):
    with torch.no_grad():
        for layer in net:
            if isinstance(layer, nn.Linear):
                scale = layer(x).std()
                layer.weight /= scale
                layer.bias /= scale
            x = layer(x)
