# wrong: demand 9: only the last list is sorted, the others have the order of state
def load_matching(net, state):
    own = net.state_dict()
    loaded, unused = [], []
    for name, value in state.items():
        if name in own and own[name].shape == value.shape:
            loaded.append(name)
        else:
            unused.append(name)
    net.load_state_dict({name: state[name] for name in loaded}, strict=False)
    return loaded, unused, sorted(own.keys() - set(loaded))
