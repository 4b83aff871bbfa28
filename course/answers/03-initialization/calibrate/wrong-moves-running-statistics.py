# wrong: demand 11: batch norm moves its running statistics
def calibrate(net, x):
    with torch.no_grad():
        for i, layer in enumerate(net):
            if isinstance(layer, nn.Linear):
                scale = net[: i + 1](x.clone()).std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
