# wrong: demand 10: copy_ repeats a smaller tensor in silence
def reuse_layers(state, net, layers):
    for name in layers:
        layer = net.get_submodule(name).requires_grad_(False)
        for key, own in layer.state_dict().items():
            own.copy_(state[f"{name}.{key}"])
