# right: replaces entries of the net's whole state, and loads it at once
def reuse_layers(state, net, layers):
    merged = net.state_dict()
    for name in merged:
        if any(name.startswith(layer + ".") for layer in layers):
            merged[name] = state[name]
    net.load_state_dict(merged)
    for name, parameter in net.named_parameters():
        if any(name.startswith(f"{layer}.") for layer in layers):
            parameter.requires_grad_(False)
