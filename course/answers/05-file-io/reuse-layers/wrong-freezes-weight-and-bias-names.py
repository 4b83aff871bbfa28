# wrong: demand 4: only parameters called weight or bias, directly in the layer, are frozen
def reuse_layers(state, net, layers):
    for layer in layers:
        module = net.get_submodule(layer)
        module.load_state_dict({name: state[f"{layer}.{name}"] for name in module.state_dict()})
        for name, parameter in module.named_parameters():
            if name in ("weight", "bias"):
                parameter.requires_grad = False
