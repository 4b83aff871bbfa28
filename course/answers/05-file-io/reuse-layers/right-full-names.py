# right: freedom b: works with full names in one strict load of the whole net; KeyError
def reuse_layers(state, net, layers):
    merged = dict(net.state_dict())
    for layer in layers:
        for name in merged:
            if name.startswith(f"{layer}."):
                merged[name] = state[name]
    net.load_state_dict(merged)
    for name, parameter in net.named_parameters():
        if any(name.startswith(f"{layer}.") for layer in layers):
            parameter.requires_grad = False
