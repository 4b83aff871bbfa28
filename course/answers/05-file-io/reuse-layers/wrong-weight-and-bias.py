# wrong: demand 1: only weight and bias of a single layer
def reuse_layers(state, net, layers):
    for layer in layers:
        module = net.get_submodule(layer)
        with torch.no_grad():
            module.weight.copy_(state[layer + ".weight"])
            module.bias.copy_(state[layer + ".bias"])
        module.weight.requires_grad = False
        module.bias.requires_grad = False
