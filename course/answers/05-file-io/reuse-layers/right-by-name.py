# right: copies name by name, and looks every one up in state
def reuse_layers(state, net, layers):
    for layer in layers:
        module = net.get_submodule(layer)
        with torch.no_grad():
            for name, own in module.state_dict().items():
                own.copy_(state[f"{layer}.{name}"])
        for parameter in module.parameters():
            parameter.requires_grad = False
