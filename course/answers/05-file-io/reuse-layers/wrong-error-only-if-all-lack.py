# wrong: demand 9: an error only if nothing of the layer is in state
def reuse_layers(state, net, layers):
    for layer in layers:
        prefix = layer + "."
        part = {name[len(prefix) :]: value for name, value in state.items() if name.startswith(prefix)}
        module = net.get_submodule(layer)
        if module.state_dict() and not part:
            raise KeyError(layer)
        module.load_state_dict(part, strict=False)
        module.requires_grad_(False)
