# wrong: demand 4: the copied layers stay trainable
def reuse_layers(state, net, layers):
    for name in layers:
        prefix = name + "."
        part = {k.removeprefix(prefix): v for k, v in state.items() if k.startswith(prefix)}
        layer = net.get_submodule(name)
        layer.load_state_dict(part)
