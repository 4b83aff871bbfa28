# wrong: demand 5: a linear layer right behind another is passed over
def calibrate(net, x):
    kept = [(buffer, buffer.clone()) for buffer in net.buffers()]
    with torch.no_grad(), torch.random.fork_rng():
        x = x.clone()
        before = None
        for layer in net:
            follows, before = isinstance(before, nn.Linear), layer
            if isinstance(layer, nn.Linear) and not follows:
                scale = layer(x).std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
        for buffer, value in kept:
            buffer.copy_(value)
