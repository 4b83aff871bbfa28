# wrong: demand 14: clears all hooks at the end, the caller's too
def calibrate(net, x):
    """Rescale each linear layer of the Sequential `net`, so that its output on `x` has std 1."""
    buffers = [(b, b.clone()) for b in net.buffers()]
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
    for layer in net:
        layer._forward_hooks.clear()
