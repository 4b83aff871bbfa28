# wrong: demand 5: everything in state that fits is copied, also outside the listed layers
def reuse_layers(state, net, layers):
    own = net.state_dict()
    for layer in layers:
        for name in own:
            if name.startswith(layer + ".") and name not in state:
                raise KeyError(name)
    net.load_state_dict(
        {name: value for name, value in state.items() if name in own and own[name].shape == value.shape}, strict=False
    )
    for layer in layers:
        net.get_submodule(layer).requires_grad_(False)
