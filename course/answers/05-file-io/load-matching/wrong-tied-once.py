# wrong: demand 11: a tied parameter has one name only
def load_matching(net, state):
    own = {**dict(net.named_parameters()), **{n: b for n, b in net.named_buffers() if n in net.state_dict()}}
    fits = {name: value for name, value in state.items() if name in own and value.shape == own[name].shape}
    net.load_state_dict(fits, strict=False)
    return sorted(fits), sorted(state.keys() - fits.keys()), sorted(own.keys() - fits.keys())
