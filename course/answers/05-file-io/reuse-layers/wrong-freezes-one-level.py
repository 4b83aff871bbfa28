# wrong: demand 4: only the layer's own parameters are frozen, not those of modules inside it
def reuse_layers(state, net, layers):
    for layer in layers:
        module = net.get_submodule(layer)
        module.load_state_dict({name: state[f"{layer}.{name}"] for name in module.state_dict()})
        for parameter in module.parameters(recurse=False):
            parameter.requires_grad = False
