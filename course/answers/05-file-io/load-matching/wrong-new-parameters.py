# wrong: demand 6: fitting entries become new, trainable parameters
def load_matching(net, state):
    own = net.state_dict()
    loaded = []
    for name, value in state.items():
        if name in own and own[name].shape == value.shape:
            where, _, last = name.rpartition(".")
            module = net.get_submodule(where)
            if last in module._parameters:
                setattr(module, last, nn.Parameter(value.clone()))
            else:
                module._buffers[last] = value.clone()
            loaded.append(name)
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
