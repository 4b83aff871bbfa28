# wrong: demand 7: the entries that do not fit are removed from the caller's dictionary
def load_matching(net, state):
    own = net.state_dict()
    unused = []
    for name in list(state):
        if name not in own or own[name].shape != state[name].shape:
            unused.append(name)
            state.pop(name)
    net.load_state_dict(state, strict=False)
    return sorted(state), sorted(unused), sorted(own.keys() - state.keys())
