# wrong: demand 15: turns the batch into float32
def calibrate(net, x):
    kept = [(buffer, buffer.clone()) for buffer in net.buffers()]
    with torch.no_grad(), torch.random.fork_rng():
        x = x.to(torch.float32, copy=True)
        for layer in net:
            if isinstance(layer, nn.Linear):
                scale = layer(x).std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
        for buffer, value in kept:
            buffer.copy_(value)
