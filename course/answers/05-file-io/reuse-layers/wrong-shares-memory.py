# wrong: demand 8: the parameters share memory with state
def reuse_layers(state, net, layers):
    for name in layers:
        layer = net.get_submodule(name)
        layer.load_state_dict({key: state[f"{name}.{key}"] for key in layer.state_dict()})
        for key, parameter in layer.named_parameters():
            parameter.data = state[f"{name}.{key}"]
        layer.requires_grad_(False)
