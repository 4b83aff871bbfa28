# right: freedom a: runs the first layers anew for each linear layer
def calibrate(net, x):
    saved = [(buffer, buffer.detach().clone()) for buffer in net.buffers()]
    with torch.no_grad(), torch.random.fork_rng():
        for i, layer in enumerate(net):
            if not isinstance(layer, nn.Linear):
                continue
            scale = net[: i + 1](x.clone()).std().item()
            if layer.bias is not None:
                layer.bias *= 1 / scale
            layer.weight *= 1 / scale
        for buffer, value in saved:
            buffer.copy_(value)
    return None
