# wrong: demand 1: buffers are not copied
def reuse_layers(state, net, layers):
    with torch.no_grad():
        for layer in layers:
            for name, parameter in net.get_submodule(layer).named_parameters():
                parameter.copy_(state[f"{layer}.{name}"])
                parameter.requires_grad = False
