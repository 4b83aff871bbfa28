# wrong: demand 11: writes back the buffers of the direct layers, not those in a block
def calibrate(net, x):
    """Rescale each linear layer of the Sequential `net`, so that its output on `x` has std 1."""
    buffers = [(b, b.clone()) for layer in net for b in layer.buffers(recurse=False)]
    with torch.no_grad(), torch.random.fork_rng():
        out = x.clone()
        for layer in net:
            before = out
            out = layer(out)
            if isinstance(layer, nn.Linear):
                std = out.std()
                layer.weight.div_(std)
                if layer.bias is not None:
                    layer.bias.div_(std)
                out = layer(before)
        for b, old in buffers:
            b.copy_(old)
