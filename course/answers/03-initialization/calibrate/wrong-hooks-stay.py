# wrong: demand 14: leaves a hook at each linear layer
def calibrate(net, x):
    kept = [(buffer, buffer.clone()) for buffer in net.buffers()]
    with torch.no_grad(), torch.random.fork_rng():
        x = x.clone()
        for layer in net:
            if isinstance(layer, nn.Linear):
                sizes = []
                layer.register_forward_hook(lambda layer, args, output, sizes=sizes: sizes.append(output.std()))
                layer(x)
                scale = sizes[0]
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
        for buffer, value in kept:
            buffer.copy_(value)
