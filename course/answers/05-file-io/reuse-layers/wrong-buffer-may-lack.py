# wrong: demand 9: a lacking buffer is no error
def reuse_layers(state, net, layers):
    for layer in layers:
        module = net.get_submodule(layer)
        for name, _ in module.named_parameters():
            if f"{layer}.{name}" not in state:
                raise KeyError(f"{layer}.{name}")
        prefix = layer + "."
        part = {name[len(prefix) :]: value for name, value in state.items() if name.startswith(prefix)}
        module.load_state_dict(part, strict=False)
        module.requires_grad_(False)
