# wrong: demand 13: tracking is on afterwards, also if the caller had switched it off
def calibrate(net, x):
    """Rescale each linear layer of the Sequential `net`, so that its output on `x` has std 1."""
    buffers = [(b, b.clone()) for b in net.buffers()]
    torch.set_grad_enabled(False)
    with torch.random.fork_rng():
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
    torch.set_grad_enabled(True)
