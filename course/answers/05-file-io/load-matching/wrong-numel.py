# wrong: demand 4: the same number of elements is enough
def load_matching(net, state):
    own = net.state_dict()
    fitting = {
        name: value.reshape(own[name].shape)
        for name, value in state.items()
        if name in own and own[name].numel() == value.numel()
    }
    net.load_state_dict(fitting, strict=False)
    return sorted(fitting), sorted(state.keys() - fitting.keys()), sorted(own.keys() - fitting.keys())
