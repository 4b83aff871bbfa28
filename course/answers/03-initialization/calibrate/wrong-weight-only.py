# wrong: leaves the bias as it is
def calibrate(net, x):
    with torch.no_grad():
        for layer in net:
            if isinstance(layer, nn.Linear):
                layer.weight /= layer(x).std()
            x = layer(x)
