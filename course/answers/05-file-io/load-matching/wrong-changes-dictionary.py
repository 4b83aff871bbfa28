# wrong: a new tensor in the returned dictionary does not reach the net
def load_matching(net, state):
    own = net.state_dict()
    loaded = [n for n in state if n in own and own[n].shape == state[n].shape]
    for name in loaded:
        own[name] = state[name]
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
