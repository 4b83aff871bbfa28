# wrong: unused and untouched are swapped
def load_matching(net, state):
    own = net.state_dict()
    loaded = {n: v for n, v in state.items() if n in own and v.shape == own[n].shape}
    net.load_state_dict(loaded, strict=False)
    return sorted(loaded), sorted(set(own) - set(loaded)), sorted(set(state) - set(loaded))
