# wrong: demand 3: layer "1" also freezes "10"
def reuse_layers(state, net, layers):
    for layer in layers:
        prefix = layer + "."
        part = {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}
        net.get_submodule(layer).load_state_dict(part)
    for name, parameter in net.named_parameters():
        if name.startswith(tuple(layers)):
            parameter.requires_grad_(False)
