# wrong: demand 7: measures in evaluation mode
def calibrate(net, x):
    modes = [(part, part.training) for part in net.modules()]
    net.eval()
    kept = [(buffer, buffer.clone()) for buffer in net.buffers()]
    with torch.no_grad(), torch.random.fork_rng():
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
    for part, mode in modes:
        part.training = mode
