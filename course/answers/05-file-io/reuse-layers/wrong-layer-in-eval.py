# wrong: demand 6: puts the frozen layers into eval mode
def reuse_layers(state, net, layers):
    for layer in layers:
        module = net.get_submodule(layer)
        module.load_state_dict({name: state[f"{layer}.{name}"] for name in module.state_dict()})
        module.eval().requires_grad_(False)
