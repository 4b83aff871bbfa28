# right: freedom a: nothing is copied unless all is there; ValueError
def reuse_layers(state, net, layers):
    modules = {layer: net.get_submodule(layer) for layer in layers}
    wanted = {f"{layer}.{name}" for layer, module in modules.items() for name in module.state_dict()}
    if wanted - set(state):
        raise ValueError(f"lacking: {sorted(wanted - set(state))}")
    for layer, module in modules.items():
        module.load_state_dict({name: state[f"{layer}.{name}"] for name in module.state_dict()})
        for parameter in module.parameters():
            parameter.requires_grad_(False)
