# right: freedom b: divides the output instead of computing it again
@torch.no_grad()
def calibrate(net, x):
    saved = [(buffer, buffer.clone()) for buffer in net.buffers()]
    current = x.detach().clone()
    with torch.random.fork_rng():
        for layer in net:
            current = layer(current)
            if isinstance(layer, nn.Linear):
                size = current.std()
                current = current / size
                layer.weight.copy_(layer.weight / size)
                if layer.bias is not None:
                    layer.bias.copy_(layer.bias / size)
    for buffer, value in saved:
        buffer.copy_(value)
