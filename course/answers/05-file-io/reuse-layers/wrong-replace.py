# wrong: replace() finds the prefix inside other names too, and strict=False is needed to hide it
def reuse_layers(state, net, layers):
    for name in layers:
        part = {k.replace(name + ".", ""): v for k, v in state.items() if name + "." in k}
        layer = net.get_submodule(name)
        layer.load_state_dict(part, strict=False)
        layer.requires_grad_(False)
