# wrong: demand 7: new parameters take the place of the old ones
def reuse_layers(state, net, layers):
    for name in layers:
        layer = net.get_submodule(name)
        part = {key: state[f"{name}.{key}"].clone() for key in layer.state_dict()}
        layer.load_state_dict(part, assign=True)
        layer.requires_grad_(False)
