# wrong: demand 11: writes back what the state dict holds, so unsaved buffers move
def calibrate(net, x):
    """Rescale each linear layer of the Sequential `net`, so that its output on `x` has std 1."""
    buffers = [
        (net.get_buffer(n), net.get_buffer(n).clone()) for n in net.state_dict() if n in dict(net.named_buffers())
    ]
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
