# right: runs the net from the start for each linear layer, and copies new values
def calibrate(net, x):
    for n, layer in enumerate(net):
        if isinstance(layer, nn.Linear):
            with torch.no_grad():
                scale = net[: n + 1](x).std().item()
                layer.weight.copy_(layer.weight / scale)
                if layer.bias is not None:
                    layer.bias.copy_(layer.bias / scale)
