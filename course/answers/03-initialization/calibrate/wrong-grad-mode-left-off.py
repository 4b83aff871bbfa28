# wrong: demand 13: switches gradient tracking off for good
def calibrate(net, x):
    torch.set_grad_enabled(False)
    kept = [(buffer, buffer.clone()) for buffer in net.buffers()]
    with torch.random.fork_rng():
        x = x.clone()
        for layer in net:
            if isinstance(layer, nn.Linear):
                scale = layer(x).std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
        for buffer, value in kept:
            buffer.copy_(value)
