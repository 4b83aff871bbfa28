# wrong: demand 6: the net's entries take over the dtype of state
def load_matching(net, state):
    tensors = dict(net.named_parameters()) | dict(net.named_buffers())
    own = net.state_dict()
    loaded = []
    for name, value in state.items():
        if name in own and own[name].shape == value.shape:
            tensors[name].data = value.detach().clone()
            loaded.append(name)
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
