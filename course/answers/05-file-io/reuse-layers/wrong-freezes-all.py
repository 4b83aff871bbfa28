# wrong: demand 6: the whole net is frozen
def reuse_layers(state, net, layers):
    for name in layers:
        prefix = name + "."
        part = {k.removeprefix(prefix): v for k, v in state.items() if k.startswith(prefix)}
        layer = net.get_submodule(name)
        layer.load_state_dict(part)
    net.requires_grad_(False)
