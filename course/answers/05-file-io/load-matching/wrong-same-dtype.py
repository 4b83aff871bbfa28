# wrong: demand 2: the dtype must be the same, too
def load_matching(net, state):
    own = net.state_dict()
    fitting = {
        name: value
        for name, value in state.items()
        if name in own and own[name].shape == value.shape and own[name].dtype == value.dtype
    }
    net.load_state_dict(fitting, strict=False)
    return sorted(fitting), sorted(state.keys() - fitting.keys()), sorted(own.keys() - fitting.keys())
