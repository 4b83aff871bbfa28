# wrong: demand 1: goes on with the output from before the change
def calibrate(net, x):
    kept = [(buffer, buffer.clone()) for buffer in net.buffers()]
    with torch.no_grad(), torch.random.fork_rng():
        x = x.clone()
        for layer in net:
            if isinstance(layer, nn.Linear):
                output = layer(x)
                scale = output.std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
                x = output
            else:
                x = layer(x)
        for buffer, value in kept:
            buffer.copy_(value)
