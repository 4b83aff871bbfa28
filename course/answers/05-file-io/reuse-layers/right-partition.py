# right: freedom b: groups the state by prefix with partition-like string work
def reuse_layers(state, net, layers):
    def below(layer):
        start = layer + "."
        return {name.replace(start, "", 1): value for name, value in state.items() if name[: len(start)] == start}

    chosen = [(net.get_submodule(layer), below(layer)) for layer in layers]
    for module, part in chosen:
        module.load_state_dict(part, strict=True)
    for module, _ in chosen:
        module.requires_grad_(False)
