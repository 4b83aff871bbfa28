# wrong: demand 6: lets all other parameters learn, frozen ones too
def reuse_layers(state, net, layers):
    net.requires_grad_(True)
    for layer in layers:
        module = net.get_submodule(layer)
        module.load_state_dict({name: state[f"{layer}.{name}"] for name in module.state_dict()})
        module.requires_grad_(False)
