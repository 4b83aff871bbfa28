# wrong: nested names are not found, only numbers
def reuse_layers(state, net, layers):
    for name in layers:
        layer = net[int(name)]
        layer.load_state_dict({n: state[f"{name}.{n}"] for n in layer.state_dict()})
        layer.requires_grad_(False)
