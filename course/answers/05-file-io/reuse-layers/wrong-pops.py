# wrong: demand 8: the used entries are removed from the caller's dictionary
def reuse_layers(state, net, layers):
    for layer in layers:
        module = net.get_submodule(layer)
        part = {name: state.pop(f"{layer}.{name}") for name in module.state_dict()}
        module.load_state_dict(part)
        module.requires_grad_(False)
