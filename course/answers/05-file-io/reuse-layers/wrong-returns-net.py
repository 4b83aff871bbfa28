# wrong: demand 11: returns the net
def reuse_layers(state, net, layers):
    for layer in layers:
        prefix = layer + "."
        part = {name[len(prefix) :]: value for name, value in state.items() if name.startswith(prefix)}
        net.get_submodule(layer).load_state_dict(part)
        net.get_submodule(layer).requires_grad_(False)
    return net
