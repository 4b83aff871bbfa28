# wrong: demand 8: makes new parameters
def calibrate(net, x):
    kept = [(buffer, buffer.clone()) for buffer in net.buffers()]
    with torch.no_grad(), torch.random.fork_rng():
        x = x.clone()
        for layer in net:
            if isinstance(layer, nn.Linear):
                scale = layer(x).std()
                layer.weight = nn.Parameter(layer.weight / scale, layer.weight.requires_grad)
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
        for buffer, value in kept:
            buffer.copy_(value)
