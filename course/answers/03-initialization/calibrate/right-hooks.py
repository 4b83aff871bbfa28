# right: freedom a: one run with hooks, which are removed
def calibrate(net, x):
    def rescale(layer, args, output):
        scale = output.std()
        layer.weight.div_(scale)
        if layer.bias is not None:
            layer.bias.div_(scale)
        return output / scale

    handles = [layer.register_forward_hook(rescale) for layer in net if isinstance(layer, nn.Linear)]
    saved = [(buffer, buffer.clone()) for buffer in net.buffers()]
    try:
        with torch.no_grad(), torch.random.fork_rng():
            net(x.clone())
            for buffer, value in saved:
                buffer.copy_(value)
    finally:
        for handle in handles:
            handle.remove()
