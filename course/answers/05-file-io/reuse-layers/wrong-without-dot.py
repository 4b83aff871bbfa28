# wrong: demand 3: layer "1" also copies "10.weight", "11.bias"
def reuse_layers(state, net, layers):
    for layer in layers:
        part = {name: value for name, value in state.items() if name.startswith(layer)}
        own = [name for name in net.state_dict() if name.startswith(layer + ".")]
        for name in own:
            if name not in part:
                raise KeyError(name)
        net.load_state_dict(part, strict=False)
        net.get_submodule(layer).requires_grad_(False)
