# wrong: demand 6: calibrates the linear layers of a block too
def calibrate(net, x):
    kept = [(buffer, buffer.clone()) for buffer in net.buffers()]
    with torch.no_grad(), torch.random.fork_rng():
        x = x.clone()
        for layer in [part for part in net.modules() if not isinstance(part, nn.Sequential)]:
            if isinstance(layer, nn.Linear):
                scale = layer(x).std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
        for buffer, value in kept:
            buffer.copy_(value)
