# wrong: buffers are not among the parameters
def load_matching(net, state):
    own = dict(net.named_parameters())
    loaded = {n: v for n, v in state.items() if n in own and own[n].shape == v.shape}
    net.load_state_dict(loaded, strict=False)
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
