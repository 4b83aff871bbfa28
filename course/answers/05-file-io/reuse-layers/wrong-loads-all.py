# wrong: all layers of the other net are loaded
def reuse_layers(state, net, layers):
    net.load_state_dict({k: v for k, v in state.items() if net.state_dict()[k].shape == v.shape}, strict=False)
    for name in layers:
        net.get_submodule(name).requires_grad_(False)
