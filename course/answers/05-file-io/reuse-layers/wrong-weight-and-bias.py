# wrong: only weight and bias are copied, not the buffers, nor anything nested
def reuse_layers(state, net, layers):
    for name in layers:
        layer = net.get_submodule(name)
        with torch.no_grad():
            layer.weight.copy_(state[name + ".weight"])
            layer.bias.copy_(state[name + ".bias"])
        layer.requires_grad_(False)
