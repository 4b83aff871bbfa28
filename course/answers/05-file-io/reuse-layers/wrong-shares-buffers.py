# wrong: demand 8: buffers share their memory with state
def _part(state, name):
    return {key.removeprefix(name + "."): value for key, value in state.items() if key.startswith(name + ".")}


def reuse_layers(state, net, layers):
    for layer in layers:
        module = net.get_submodule(layer)
        module.load_state_dict(_part(state, layer))
        module.requires_grad_(False)
        for name, buffer in module.named_buffers(prefix=layer):
            if name in state:
                buffer.data = state[name]
