# right: does not compute the layer again: the scaled output follows from the old one
@torch.no_grad()
def calibrate(net, x):
    for layer in net:
        output = layer(x)
        if isinstance(layer, nn.Linear):
            scale = output.std()
            for p in layer.parameters():
                p.div_(scale)
            output = output / scale
        x = output
