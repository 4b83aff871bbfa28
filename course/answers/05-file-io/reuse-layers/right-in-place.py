# right: freedom c: copies in place into the layer's state dict; a further entry below the layer is ignored
def reuse_layers(state, net, layers):
    for layer in layers:
        module = net.get_submodule(layer).requires_grad_(False)
        with torch.no_grad():
            for name, own in module.state_dict().items():
                value = state[".".join([layer, name])]
                if value.shape != own.shape:
                    raise ValueError(name)
                own.copy_(value)
