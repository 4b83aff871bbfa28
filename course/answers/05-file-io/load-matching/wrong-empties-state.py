# wrong: the unused entries are deleted from the caller's dictionary
def load_matching(net, state):
    own = net.state_dict()
    unused = [n for n in state if n not in own or own[n].shape != state[n].shape]
    for name in unused:
        del state[name]
    net.load_state_dict(state, strict=False)
    return sorted(state), sorted(unused), sorted(set(own) - set(state))
